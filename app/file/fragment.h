/* One record alone, or what is kept beside it, as the bytes it has within a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/model/extra.h"

G_BEGIN_DECLS

/**
 * regie_fragment_read:
 * @text: what regie_writer_append() wrote, of nobody known
 * @owner: the record it will be a child of
 * @children: which of its children
 *
 * Returns: (transfer full) (nullable): the record, detached, with its ids and links as they
 * stand; NULL when it is none
 */
RegieRecord *regie_fragment_read (const char *text,
                                  RegieRecord *owner,
                                  const RegieChildren *children);

/* Returns: (transfer full): an element with no more than what is kept beside the tables.
 * record: what keeps it; of no other matter. */
char *regie_fragment_write_extra (RegieRecord *record, const RegieExtra *extra);

/* What that wrote, of nobody known. record: where it stands, or one that stands in the same
 * place. extra: (out): the strings are the caller's. Returns: whether it is such an element */
gboolean regie_fragment_read_extra (const char *text,
                                    RegieRecord *record,
                                    RegieExtra *extra);

G_END_DECLS
