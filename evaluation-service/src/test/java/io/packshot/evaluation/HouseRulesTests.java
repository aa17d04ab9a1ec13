package io.packshot.evaluation;

import io.packshot.testkit.HouseRules;

class HouseRulesTests extends HouseRules {

}
