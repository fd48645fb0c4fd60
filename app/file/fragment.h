/* One record alone, as the bytes it has within a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/model/record.h"

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

G_END_DECLS
