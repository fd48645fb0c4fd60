/* One box to look for anything: words anywhere in the production, or what can be done and
 * gone to.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_FINDER (regie_finder_get_type ())
G_DECLARE_FINAL_TYPE (RegieFinder, regie_finder, REGIE, FINDER, GtkPopover)
/* Signal "command" (string, GVariant): the action wanted and its target (nullable). */

/* document: (nullable): what is looked through. */
void regie_finder_set_document (RegieFinder *self, RegieDocument *document);

/* What can be done: see ui/commands.h. Taken. */
void regie_finder_set_commands (RegieFinder *self, GPtrArray *commands);

/* What it looks through when it opens next, that once: commands and what things are called,
 * instead of every text. */
void regie_finder_set_names (RegieFinder *self, gboolean names);

G_END_DECLS
