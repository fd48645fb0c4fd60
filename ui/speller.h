/* The spelling of a production: its language, its own names, and the turn of each text.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/document.h"

G_BEGIN_DECLS

#define REGIE_TYPE_SPELLER (regie_speller_get_type ())
G_DECLARE_FINAL_TYPE (RegieSpeller, regie_speller, REGIE, SPELLER, GObject)
/* Signal "changed": other words are right now, or all are. */

/* Returns: (transfer none): the document's, which all its texts share. */
RegieSpeller *regie_speller_of (RegieDocument *document);

/* Returns: FALSE when switched off and while there is no dictionary. */
gboolean regie_speller_is_on (RegieSpeller *self);

/* Returns: TRUE too for what is no prose, and while it is not on. */
gboolean regie_speller_accepts (RegieSpeller *self, const char *word, gssize length);

/* Returns: (transfer full): the best first, at most the number. */
char **regie_speller_suggest (RegieSpeller *self, const char *word, unsigned most);

/* for_good: in the user's own list, else until the program ends. */
void regie_speller_add (RegieSpeller *self, const char *word, gboolean for_good);

/* until: by g_get_monotonic_time(). Returns: whether there is more to do. */
typedef gboolean (*RegieSpellWork) (gpointer text, gint64 until);

/* Calls work in turn with that of other texts, a little in each idle. */
void regie_speller_queue (RegieSpeller *self, RegieSpellWork work, gpointer text);
void regie_speller_forget (RegieSpeller *self, gpointer text);

G_END_DECLS
