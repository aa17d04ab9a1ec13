package io.packshot.platform;

import io.packshot.testkit.HouseRules;

class HouseRulesTests extends HouseRules {

}
