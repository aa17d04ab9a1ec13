package io.packshot.renderer;

import io.packshot.testkit.HouseRules;

class HouseRulesTests extends HouseRules {

}
