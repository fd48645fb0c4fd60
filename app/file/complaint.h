/* What the XML parser complains of, in words that help.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include <glib.h>
#include <libxml/xmlerror.h>

G_BEGIN_DECLS

/* Returns: (transfer full): what is wrong and what can be done; the rarer is quoted. */
char *regie_complaint_sentence (const xmlError *problem);

G_END_DECLS
