/* What was done to a production, as bytes that can be done again.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"

G_BEGIN_DECLS

/**
 * regie_change_log_append:
 * @log: where to
 * @change: what a journal tells it just did
 * @back: whether it took it back
 *
 * Takes no longer than the change itself, so that it may be called for each.
 */
void regie_change_log_append (GByteArray *log, const RegieChange *change, gboolean back);

/**
 * regie_change_log_replay:
 * @log: bytes of regie_change_log_append(), of nobody known
 * @document: as it was when they were begun
 * @sound: (out) (optional): how many bytes made sense
 * @error: set to a REGIE_ERROR_FORMAT
 *
 * Does all of it again, journalled. What makes no sense ends it: what came before stays.
 *
 * Returns: whether all made sense
 */
gboolean regie_change_log_replay (GBytes *log,
                                  RegieDocument *document,
                                  gsize *sound,
                                  GError **error);

G_END_DECLS
