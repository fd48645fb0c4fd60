/* A production as the bytes of its file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/model/production.h"

G_BEGIN_DECLS

#define REGIE_NAMESPACE "urn:regie:production:1"
/* Of what a merge of two versions leaves to be looked at: app/merge/mark.h. */
#define REGIE_MERGE_NAMESPACE "urn:regie:merge:1"

/* Attributes in the order of the tables, defaults left out, one record a line, so that two
 * versions differ only where the production does. Returns: (transfer full). */
GBytes *regie_writer_write (RegieProduction *production);

/* One record with all below it, as it stands within a file. */
void regie_writer_append (GString *out, RegieRecord *record, const char *tag);

G_END_DECLS
