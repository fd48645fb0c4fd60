/* A language's words, shared by all who write in it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define REGIE_TYPE_DICTIONARY (regie_dictionary_get_type ())
G_DECLARE_FINAL_TYPE (RegieDictionary, regie_dictionary, REGIE, DICTIONARY, GObject)
/* Signal "changed": it was read, or found not to be installed, or a word was added. */

/* language: such as "et", "en-GB"; NULL or empty for the user's own. Read aside, for that
 * takes long. Returns: (transfer full): the one that all share. */
RegieDictionary *regie_dictionary_get (const char *language);

/* Returns: FALSE while it is read, and when none is installed. */
gboolean regie_dictionary_is_there (RegieDictionary *self);

/* The following only when it is there. */
gboolean regie_dictionary_has (RegieDictionary *self, const char *word, gssize length);

/* Returns: (transfer full): the best first, at most the number. */
char **regie_dictionary_suggest (RegieDictionary *self, const char *word, unsigned most);

/* for_good: in the user's own list, else until the program ends. */
void regie_dictionary_add (RegieDictionary *self, const char *word, gboolean for_good);

G_END_DECLS
