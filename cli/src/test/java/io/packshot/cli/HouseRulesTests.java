package io.packshot.cli;

import io.packshot.testkit.HouseRules;

class HouseRulesTests extends HouseRules {

}
