package io.packshot.imaging;

import io.packshot.testkit.HouseRules;

class HouseRulesTests extends HouseRules {

}
