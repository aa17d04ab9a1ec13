package io.packshot.platform.page;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the order of the list
 * @param next hand it back as {@code cursor} for the page after; null at the end
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, @Nullable String next) {

	public Page {
		items = List.copyOf(items);
	}

	/**
	 * Cuts a page from a query that asked for one row more than the page holds.
	 * @param rows up to {@code limit + 1} rows
	 * @param request what was asked
	 * @param cursor tells where the page after continues: the sort key of the last item
	 */
	public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, String> cursor) {
		if (rows.size() <= request.limit()) {
			return new Page<>(rows, null);
		}
		List<T> items = rows.subList(0, request.limit());
		return new Page<>(items, cursor.apply(items.get(items.size() - 1)));
	}

	/** The same page of something made from each item. */
	public <R> Page<R> map(Function<T, R> mapper) {
		return new Page<>(this.items.stream().map(mapper).toList(), this.next);
	}

}
