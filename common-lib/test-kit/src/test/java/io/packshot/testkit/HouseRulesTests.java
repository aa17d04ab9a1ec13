package io.packshot.testkit;

class HouseRulesTests extends HouseRules {

}
