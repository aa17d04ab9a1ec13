/**
 * The image interface that OpenAI clients speak, in its words and with its errors.
 */
@NullMarked
package io.packshot.inference.openai;

import org.jspecify.annotations.NullMarked;
