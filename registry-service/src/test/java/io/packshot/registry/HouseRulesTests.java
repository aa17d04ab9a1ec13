package io.packshot.registry;

import io.packshot.testkit.HouseRules;

class HouseRulesTests extends HouseRules {

}
