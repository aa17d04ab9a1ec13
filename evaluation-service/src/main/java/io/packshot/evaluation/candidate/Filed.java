package io.packshot.evaluation.candidate;

import java.util.Map;

import io.packshot.contract.object.ObjectRef;
import io.packshot.evaluation.gate.Decision;

/**
 * A decision whose report and pictures lie in the object store.
 *
 * @param decision what was decided
 * @param report a JSON document
 * @param pictures PNG files by name
 */
record Filed(Decision decision, ObjectRef report, Map<String, ObjectRef> pictures) {

}
