package io.packshot.gateway;

import io.packshot.testkit.HouseRules;

class HouseRulesTests extends HouseRules {

}
