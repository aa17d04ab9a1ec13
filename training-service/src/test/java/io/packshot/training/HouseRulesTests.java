package io.packshot.training;

import io.packshot.testkit.HouseRules;

class HouseRulesTests extends HouseRules {

}
