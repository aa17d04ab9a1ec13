package io.packshot.inference;

import io.packshot.testkit.HouseRules;

class HouseRulesTests extends HouseRules {

}
