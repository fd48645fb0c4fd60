/* Named sets of choices for paper.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/presets.h"

#include <glib/gi18n-lib.h>

RegiePreset *
regie_preset_new (const char *name)
{
  RegiePreset *self = g_new0 (RegiePreset, 1);

  self->name = g_strdup (name);
  self->kind = REGIE_SHEET_STORYBOARD;
  self->rows = self->columns = 2;
  self->fields = REGIE_PANEL_USUAL;
  return self;
}

RegiePreset *
regie_preset_copy (const RegiePreset *self)
{
  RegiePreset *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  copy->role = g_strdup (self->role);
  copy->built_in = FALSE;
  return copy;
}

void
regie_preset_free (RegiePreset *self)
{
  g_free (self->name);
  g_free (self->role);
  g_free (self);
}

static RegiePreset *
add_built_in (GPtrArray *self, const char *name, RegieSheetKind kind)
{
  RegiePreset *preset = regie_preset_new (name);

  preset->built_in = TRUE;
  preset->kind = kind;
  g_ptr_array_add (self, preset);
  return preset;
}

GPtrArray *
regie_presets_new (void)
{
  GPtrArray *self = g_ptr_array_new_with_free_func ((GDestroyNotify) regie_preset_free);
  RegiePreset *wall;

  add_built_in (self, _ ("Briefing handout"), REGIE_SHEET_BRIEFING);
  wall = add_built_in (self, _ ("Wall storyboard"), REGIE_SHEET_STORYBOARD);
  wall->paper = REGIE_PAPER_A3;
  wall->fields |= 1u << REGIE_PANEL_SUBTEXT | 1u << REGIE_PANEL_EVIDENCE;
  add_built_in (self, _ ("One role"), REGIE_SHEET_ROLE)->role = g_strdup ("");
  return self;
}

RegiePreset *
regie_presets_find (GPtrArray *self, const char *name)
{
  for (unsigned i = 0; i < self->len; i++)
    if (g_strcmp0 (((RegiePreset *) self->pdata[i])->name, name) == 0)
      return self->pdata[i];
  return NULL;
}

gboolean
regie_presets_put (GPtrArray *self, RegiePreset *preset)
{
  RegiePreset *old = regie_presets_find (self, preset->name);

  if (old && old->built_in)
    {
      regie_preset_free (preset);
      return FALSE;
    }
  if (old)
    g_ptr_array_remove (self, old);
  g_ptr_array_add (self, preset);
  return TRUE;
}

/* Reading */

typedef struct
{
  GKeyFile *file;
  const char *group;
} Source;

/* Returns: FALSE with error set when the key says something else than one of the words. What
 * is not said stays. */
static gboolean
read_word (const Source *source,
           const char *key,
           const RegieChoice *words,
           int *value,
           GError **error)
{
  g_autofree char *word = g_key_file_get_string (source->file, source->group, key, NULL);

  if (!word)
    return TRUE;
  for (int i = 0; words[i].name; i++)
    if (g_str_equal (words[i].name, word))
      {
        *value = i;
        return TRUE;
      }
  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE,
               _ ("%s cannot be “%s”"), key, word);
  return FALSE;
}

static gboolean
read_number (const Source *source, const char *key, int *value, GError **error)
{
  g_autofree char *word = g_key_file_get_string (source->file, source->group, key, NULL);

  if (!word)
    return TRUE;
  if (word[0] >= '1' && word[0] <= '4' && !word[1])
    {
      *value = word[0] - '0';
      return TRUE;
    }
  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE,
               _ ("%s cannot be “%s”"), key, word);
  return FALSE;
}

static gboolean
read_fields (const Source *source, unsigned *fields, GError **error)
{
  g_auto (GStrv) words =
    g_key_file_get_string_list (source->file, source->group, "fields", NULL, NULL);
  unsigned found = 0;

  for (int i = 0, bit; words && words[i]; i++)
    {
      for (bit = 0; bit < REGIE_N_PANEL_FIELDS; bit++)
        if (g_str_equal (regie_panel_fields[bit].name, words[i]))
          break;
      if (bit == REGIE_N_PANEL_FIELDS)
        {
          g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE,
                       _ ("%s cannot be “%s”"), "fields", words[i]);
          return FALSE;
        }
      found |= 1u << bit;
    }
  if (words)
    *fields = found;
  return TRUE;
}

static RegieChoice *
paper_choices (void)
{
  RegieChoice *choices = g_new0 (RegieChoice, REGIE_N_PAPERS + 1);

  for (int i = 0; i < REGIE_N_PAPERS; i++)
    choices[i].name = regie_paper_names[i];
  return choices;
}

static gboolean
read_preset (const Source *source, RegiePreset *self, GError **error)
{
  g_autofree RegieChoice *papers = paper_choices ();
  int kind = (int) self->kind, paper = (int) self->paper,
      orientation = (int) self->orientation;

  if (!read_word (source, "sheet", regie_sheet_kinds, &kind, error) ||
      !read_word (source, "paper", papers, &paper, error) ||
      !read_word (source, "orientation", regie_orientations, &orientation, error) ||
      !read_number (source, "rows", &self->rows, error) ||
      !read_number (source, "columns", &self->columns, error) ||
      !read_fields (source, &self->fields, error))
    return FALSE;
  self->kind = (RegieSheetKind) kind;
  self->paper = (RegiePaper) paper;
  self->orientation = (RegieOrientation) orientation;
  self->mono = g_key_file_get_boolean (source->file, source->group, "mono", NULL);
  self->alone = g_key_file_get_boolean (source->file, source->group, "alone", NULL);
  self->fitted = g_key_file_get_boolean (source->file, source->group, "fitted", NULL);
  self->role = g_key_file_get_string (source->file, source->group, "role", NULL);
  return TRUE;
}

static void
add_problem (GPtrArray *problems, const char *name, const GError *error)
{
  g_ptr_array_add (problems, g_strdup_printf (_ ("The preset “%s” is left out: %s."),
                                                 name, error->message));
}

static void
read_group (GPtrArray *self, const Source *source, GPtrArray *problems)
{
  g_autofree char *name =
    g_key_file_get_string (source->file, source->group, "name", NULL);
  g_autoptr (RegiePreset) preset = regie_preset_new (name);
  g_autoptr (GError) error = NULL;

  if (!read_preset (source, preset, &error))
    add_problem (problems, name ? name : source->group, error);
  else
    regie_presets_put (self, g_steal_pointer (&preset));
}

void
regie_presets_read (GPtrArray *self, GBytes *bytes, GPtrArray *problems)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) groups = NULL;

  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
    {
      g_ptr_array_add (problems, g_strdup_printf (_ ("The presets cannot be read: %s."),
                                                     error->message));
      return;
    }
  groups = g_key_file_get_groups (file, NULL);
  for (int i = 0; groups[i]; i++)
    read_group (self, &(Source){ file, groups[i] }, problems);
}

/* Writing */

static void
write_fields (GKeyFile *file, const char *group, unsigned fields)
{
  const char *words[REGIE_N_PANEL_FIELDS];
  gsize n = 0;

  for (int i = 0; i < REGIE_N_PANEL_FIELDS; i++)
    if (fields & 1u << i)
      words[n++] = regie_panel_fields[i].name;
  g_key_file_set_string_list (file, group, "fields", words, n);
}

static void
write_preset (GKeyFile *file, const char *group, const RegiePreset *self)
{
  if (self->name)
    g_key_file_set_string (file, group, "name", self->name);
  g_key_file_set_string (file, group, "sheet", regie_sheet_kinds[self->kind].name);
  g_key_file_set_string (file, group, "paper", regie_paper_names[self->paper]);
  g_key_file_set_string (file, group, "orientation",
                         regie_orientations[self->orientation].name);
  g_key_file_set_integer (file, group, "rows", self->rows);
  g_key_file_set_integer (file, group, "columns", self->columns);
  write_fields (file, group, self->fields);
  g_key_file_set_boolean (file, group, "alone", self->alone);
  g_key_file_set_boolean (file, group, "fitted", self->fitted);
  g_key_file_set_boolean (file, group, "mono", self->mono);
  if (self->role)
    g_key_file_set_string (file, group, "role", self->role);
}

GBytes *
regie_presets_write (GPtrArray *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  gsize length;
  char *text;

  for (unsigned i = 0; i < self->len; i++)
    {
      const RegiePreset *preset = self->pdata[i];
      g_autofree char *group =
        preset->name ? g_strdup_printf ("preset-%u", i) : g_strdup ("last");

      if (!preset->built_in)
        write_preset (file, group, preset);
    }
  text = g_key_file_to_data (file, &length, NULL);
  return g_bytes_new_take (text, length);
}
