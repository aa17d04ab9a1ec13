package io.packshot.ingest;

import io.packshot.testkit.HouseRules;

class HouseRulesTests extends HouseRules {

}
