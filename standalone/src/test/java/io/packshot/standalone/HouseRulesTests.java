package io.packshot.standalone;

import io.packshot.testkit.HouseRules;

class HouseRulesTests extends HouseRules {

}
