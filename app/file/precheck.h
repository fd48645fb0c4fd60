/* One look over a file beside the XML parser's: what the parser would choke on is kept
 * from it, and what it would name wrongly is named here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/file/place.h"

G_BEGIN_DECLS

/* Limits of the parser's patience: a start tag with 40,000 attributes costs libxml2
 * five seconds, and deep nesting its stack. A long value costs nothing: a short text may
 * be as long as its writer likes. */
#define REGIE_PRECHECK_ATTRIBUTE_LIMIT 4096
#define REGIE_PRECHECK_DEPTH_LIMIT 64

/**
 * regie_precheck_bytes:
 * @bytes: a file as it was read, in any encoding
 * @error: set to a REGIE_ERROR with the place
 *
 * Names files that are empty, only zero bytes, a picture, an archive or a PDF.
 *
 * Returns: whether it may be text
 */
gboolean regie_precheck_bytes (GBytes *bytes, GError **error);

/**
 * regie_precheck_start:
 * @text: UTF-8 without zero bytes, as regie_encoding_to_utf8() gives it
 * @error: set to a REGIE_ERROR with the place
 *
 * Looks at what the parser must never see, and not much further than the outermost tag:
 * refuses another kind of file, document type declarations and start tags with too
 * many attributes. The parser refuses all else that regie_precheck_text() does, but for
 * elements nested too deep.
 *
 * Returns: whether the parser may have it
 */
gboolean regie_precheck_start (GBytes *text, GError **error);

/**
 * regie_precheck_text:
 * @text: UTF-8 without zero bytes, as regie_encoding_to_utf8() gives it
 * @error: set to a REGIE_ERROR with the place
 *
 * Names web pages, SVG, other XML and plain text; files cut short, two documents in
 * one file, the marks of a failed merge, tags that do not match; and refuses document
 * type declarations, start tags with too many attributes and more than 64 levels.
 * Takes time linear in the length.
 *
 * Returns: whether nothing of this is wrong
 */
gboolean regie_precheck_text (GBytes *text, GError **error);

G_END_DECLS
