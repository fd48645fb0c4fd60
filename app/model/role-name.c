/* What a role is known by.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/role-name.h"

#include "app/model/production.h"

#include <glib/gi18n-lib.h>

#define LETTERS 26

static gboolean
is_in_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2019;
}

/* Returns: where the first word of the text begins, or its end. */
static const char *
find_word (const char *text)
{
  while (*text && !g_unichar_isalnum (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

static const char *
skip_word (const char *text)
{
  while (is_in_word (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* Adds a letter with the marks on it. Returns: what follows. */
static const char *
add_letter (GString *letters, const char *at, gboolean capital)
{
  gunichar c = g_utf8_get_char (at);

  g_string_append_unichar (letters, capital ? g_unichar_toupper (c) : c);
  for (at = g_utf8_next_char (at); g_unichar_ismark (g_utf8_get_char (at));
       at = g_utf8_next_char (at))
    g_string_append_unichar (letters, g_utf8_get_char (at));
  return at;
}

static char *
letters_of (const char *name)
{
  GString *letters = g_string_new (NULL);
  const char *first = find_word (name ? name : ""), *end = skip_word (first);
  const char *second = find_word (end);

  if (*first)
    first = add_letter (letters, first, TRUE);
  if (*second)
    add_letter (letters, second, TRUE);
  else if (first < end && g_unichar_isalnum (g_utf8_get_char (first)))
    add_letter (letters, first, FALSE);
  return g_string_free (letters->len ? letters : g_string_assign (letters, "?"), FALSE);
}

static gboolean
has_own (RegieRole *self)
{
  return self->initials && *self->initials;
}

static char *
letters_alone (RegieRole *self)
{
  return has_own (self) ? g_strdup (self->initials) : letters_of (self->name);
}

/* Returns: (nullable): the cast it is in. */
static GListModel *
cast_of (RegieRole *self)
{
  RegieRecord *owner = REGIE_RECORD (self)->owner;

  return REGIE_IS_PRODUCTION (owner) ? REGIE_PRODUCTION (owner)->roles : NULL;
}

/* Returns: how many before it in the cast have the letters. */
static unsigned
count_before (RegieRole *self, const char *letters)
{
  GListModel *cast = cast_of (self);
  RegieRole *role;
  unsigned count = 0;

  for (unsigned i = 0; (role = regie_list_at (cast, i)) && role != self; i++)
    {
      g_autofree char *others = letters_alone (role);

      count += g_str_equal (others, letters);
    }
  return count;
}

char *
regie_role_initials (RegieRole *self)
{
  g_autofree char *letters = letters_alone (self);
  gboolean shared = !has_own (self) && !g_str_equal (letters, "?");
  unsigned before = shared ? count_before (self, letters) : 0;

  return before ? g_strdup_printf ("%s%c", letters, 'a' + before % LETTERS)
                : g_steal_pointer (&letters);
}

char *
regie_role_full_name (RegieRole *self)
{
  const char *name = self->name && *self->name ? self->name : _ ("Unnamed role");
  g_autofree char *initials = regie_role_initials (self);
  GListModel *cast = cast_of (self);
  RegieRole *role;

  for (unsigned i = 0; (role = regie_list_at (cast, i)); i++)
    if (role != self && g_strcmp0 (role->name, self->name) == 0)
      return g_strdup_printf ("%s (%s)", name, initials);
  return g_strdup (name);
}
