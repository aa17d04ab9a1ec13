package io.packshot.contract;

import io.packshot.testkit.HouseRules;

class HouseRulesTests extends HouseRules {

}
