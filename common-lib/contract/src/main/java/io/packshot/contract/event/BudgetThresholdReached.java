package io.packshot.contract.event;

import io.packshot.contract.id.BrandId;

/**
 * A brand has spent a good part of its month's budget.
 *
 * @param brand the owner
 * @param month the calendar month in UTC, for example {@code 2026-11}
 * @param threshold the part that was reached, 0 to 1
 * @param budgetCents of the month, in euro cents
 * @param spentCents of the month so far, in euro cents
 */
public record BudgetThresholdReached(BrandId brand, String month, double threshold, double budgetCents,
		double spentCents) implements Fact {

	@Override
	public String key() {
		return this.brand.value();
	}

}
