package io.packshot.ingest.dataset;

import io.packshot.contract.id.BrandId;
import io.packshot.ingest.IngestProblem;
import io.packshot.platform.page.Page;
import io.packshot.platform.page.PageRequest;
import io.packshot.platform.problem.ProblemException;
import io.packshot.platform.security.Caller;
import io.packshot.platform.security.RequiresRole;
import io.packshot.platform.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The datasets of a brand and their rows. */
@RestController
@RequestMapping("/v1/datasets")
final class DatasetController {

	private final Datasets datasets;

	private final DatasetRefs refs;

	private final DatasetTables tables;

	DatasetController(Datasets datasets, DatasetRefs refs, DatasetTables tables) {
		this.datasets = datasets;
		this.refs = refs;
		this.tables = tables;
	}

	@PostMapping
	@RequiresRole(Role.EDITOR)
	@ResponseStatus(HttpStatus.CREATED)
	Datasets.Dataset create(Caller caller, @RequestBody @Valid Creation wanted) {
		String name = DatasetName.check("name", wanted.name());
		if (!this.datasets.add(caller.brand(), name)) {
			throw new ProblemException(IngestProblem.DATASET_EXISTS, "The brand has a dataset " + name + ".")
				.with("field", "name");
		}
		return get(caller, name);
	}

	@GetMapping
	@RequiresRole(Role.VIEWER)
	Page<Datasets.Dataset> list(Caller caller, PageRequest page) {
		return this.datasets.list(caller.brand(), page);
	}

	@GetMapping("/{name}")
	@RequiresRole(Role.VIEWER)
	Datasets.Dataset get(Caller caller, @PathVariable String name) {
		return this.datasets.find(caller.brand(), name).orElseThrow(() -> ProblemException.notFound("dataset", name));
	}

	@GetMapping("/{name}/rows")
	@RequiresRole(Role.VIEWER)
	Page<DatasetRow> rows(Caller caller, @PathVariable String name,
			@RequestParam(defaultValue = DatasetBranch.MAIN) String ref, PageRequest page) {
		BrandId brand = caller.brand();
		get(caller, name);
		long snapshot = this.refs.resolve(brand, name, ref);
		return Page.of(this.tables.get().rows(brand, name, snapshot, page.after(), page.limit() + 1), page,
				(row) -> row.photo().value());
	}

	/** What a new dataset is called. */
	record Creation(@NotNull String name) {

	}

}
