package io.packshot.scenemodel;

import io.packshot.testkit.HouseRules;

class HouseRulesTests extends HouseRules {

}
