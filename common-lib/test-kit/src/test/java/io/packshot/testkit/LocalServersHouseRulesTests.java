package io.packshot.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.packshot.localservers.LocalServers;

/** Checked from here, because that module cannot depend on this one. */
class LocalServersHouseRulesTests extends HouseRules {

	@Override
	protected JavaClasses shipped() {
		return importer().importPackagesOf(LocalServers.class);
	}

}
