/* The presets for paper in one row.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preset-row.h"

#include "app/base/bytes.h"
#include "app/file/saver.h"

#include <glib/gi18n-lib.h>

struct _RegiePresetRow
{
  AdwComboRow parent_instance;
  RegiePrintChoices *choices;
  GPtrArray *presets; /* RegiePreset */
  GPtrArray *shown;   /* of them, those in the list; not owned */
  GBytes *damaged;    /* the file, when not all of it could be read; else NULL */
  gboolean quiet;     /* while the list or the choices are set */

  GtkWidget *menu, *name_entry, *save_button, *rename_button, *delete_button;
};

G_DEFINE_FINAL_TYPE (RegiePresetRow, regie_preset_row, ADW_TYPE_COMBO_ROW)

/* The file */

static char *
presets_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "regie", "presets.ini", NULL);
}

/* Nothing kept yet is no problem. */
static void
load (RegiePresetRow *self, GPtrArray *problems)
{
  g_autofree char *path = presets_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  bytes = regie_bytes_read (path, &error);
  if (bytes)
    regie_presets_read (self->presets, bytes, problems);
  else
    g_ptr_array_add (problems, g_strdup (error->message));
  if (bytes && problems->len > 0)
    self->damaged = g_steal_pointer (&bytes);
}

/* What could not be read is not lost when the rest is written. Returns: whether it is safe. */
static gboolean
keep_damaged (RegiePresetRow *self, const char *path)
{
  g_autofree char *copy = g_strconcat (path, "~", NULL);
  g_autoptr (GError) error = NULL;

  if (self->damaged &&
      !regie_saver_save (copy, self->damaged, NULL, REGIE_SAVE_OVERWRITE, &error))
    {
      g_message ("%s", error->message);
      return FALSE;
    }
  g_clear_pointer (&self->damaged, g_bytes_unref);
  return TRUE;
}

static void
store (RegiePresetRow *self)
{
  g_autofree char *path = presets_path (), *folder = g_path_get_dirname (path);
  g_autoptr (GBytes) bytes = regie_presets_write (self->presets);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (keep_damaged (self, path) &&
      !regie_saver_save (path, bytes, NULL, REGIE_SAVE_OVERWRITE, &error))
    g_message ("%s", error->message);
}

/* The list */

/* NULL: no preset, what is chosen in the rows. */
static RegiePreset *
get_chosen (RegiePresetRow *self)
{
  unsigned position = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return position > 0 && position <= self->shown->len ? self->shown->pdata[position - 1]
                                                      : NULL;
}

static void
show_actions (RegiePresetRow *self)
{
  RegiePreset *chosen = get_chosen (self);
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name_entry));
  RegiePreset *same = *name ? regie_presets_find (self->presets, name) : NULL;
  gboolean mine = chosen && !chosen->built_in;

  gtk_widget_set_sensitive (self->save_button, *name && !(same && same->built_in));
  gtk_widget_set_sensitive (self->rename_button, mine && *name && !same);
  gtk_widget_set_sensitive (self->delete_button, mine);
}

/* name: (nullable): of the one that is chosen. */
static void
fill (RegiePresetRow *self, const char *name)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  unsigned position = 0;

  self->quiet = TRUE;
  g_ptr_array_set_size (self->shown, 0);
  gtk_string_list_append (names, _ ("As chosen below"));
  for (unsigned i = 0; i < self->presets->len; i++)
    {
      RegiePreset *preset = self->presets->pdata[i];

      if (!preset->name)
        continue;
      g_ptr_array_add (self->shown, preset);
      gtk_string_list_append (names, preset->name);
      if (g_strcmp0 (preset->name, name) == 0)
        position = self->shown->len;
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), position);
  self->quiet = FALSE;
  show_actions (self);
}

static void
preset_picked (RegiePresetRow *self)
{
  RegiePreset *chosen = get_chosen (self);

  if (self->quiet || !self->choices)
    return;
  self->quiet = TRUE;
  if (chosen)
    regie_print_choices_apply (self->choices, chosen);
  gtk_editable_set_text (GTK_EDITABLE (self->name_entry), chosen ? chosen->name : "");
  self->quiet = FALSE;
  show_actions (self);
}

/* Whoever changes a row leaves the preset; its name stays to be saved under. */
static void
choices_changed (RegiePrintChoices *choices, RegiePresetRow *self)
{
  if (self->quiet)
    return;
  self->quiet = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), 0);
  self->quiet = FALSE;
  show_actions (self);
}

/* What is done to presets */

gboolean
regie_preset_row_save (RegiePresetRow *self, const char *name)
{
  if (!*name ||
      !regie_presets_put (self->presets, regie_print_choices_note (self->choices, name)))
    return FALSE;
  store (self);
  fill (self, name);
  return TRUE;
}

gboolean
regie_preset_row_rename (RegiePresetRow *self, const char *name)
{
  RegiePreset *chosen = get_chosen (self);

  if (!chosen || chosen->built_in || !*name || regie_presets_find (self->presets, name))
    return FALSE;
  g_free (chosen->name);
  chosen->name = g_strdup (name);
  store (self);
  fill (self, name);
  return TRUE;
}

gboolean
regie_preset_row_delete (RegiePresetRow *self)
{
  RegiePreset *chosen = get_chosen (self);

  if (!chosen || chosen->built_in)
    return FALSE;
  g_ptr_array_remove (self->presets, chosen);
  store (self);
  fill (self, NULL);
  return TRUE;
}

void
regie_preset_row_keep_last (RegiePresetRow *self)
{
  regie_presets_put (self->presets, regie_print_choices_note (self->choices, NULL));
  store (self);
}

static const char *
get_name (RegiePresetRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->name_entry));
}

static void
save_clicked (RegiePresetRow *self)
{
  if (regie_preset_row_save (self, get_name (self)))
    gtk_menu_button_popdown (GTK_MENU_BUTTON (self->menu));
}

static void
rename_clicked (RegiePresetRow *self)
{
  if (regie_preset_row_rename (self, get_name (self)))
    gtk_menu_button_popdown (GTK_MENU_BUTTON (self->menu));
}

static void
delete_clicked (RegiePresetRow *self)
{
  if (regie_preset_row_delete (self))
    gtk_menu_button_popdown (GTK_MENU_BUTTON (self->menu));
}

char *
regie_preset_row_bind (RegiePresetRow *self, RegiePrintChoices *choices)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  RegiePreset *last;

  self->choices = choices;
  load (self, problems);
  last = regie_presets_find (self->presets, NULL);
  if (last)
    regie_print_choices_apply (choices, last);
  fill (self, NULL);
  g_signal_connect_object (choices, "changed", G_CALLBACK (choices_changed), self, 0);
  g_ptr_array_add (problems, NULL);
  return problems->len > 1 ? g_strjoinv ("\n", (char **) problems->pdata) : NULL;
}

static void
preset_row_finalize (GObject *object)
{
  RegiePresetRow *self = REGIE_PRESET_ROW (object);

  g_clear_pointer (&self->damaged, g_bytes_unref);
  g_ptr_array_unref (self->presets);
  g_ptr_array_unref (self->shown);
  G_OBJECT_CLASS (regie_preset_row_parent_class)->finalize (object);
}

#define BIND(name)                                                                       \
  gtk_widget_class_bind_template_child (widget_class, RegiePresetRow, name)

static void
regie_preset_row_class_init (RegiePresetRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = preset_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/preset-row.ui");
  BIND (menu);
  BIND (name_entry);
  BIND (save_button);
  BIND (rename_button);
  BIND (delete_button);
  gtk_widget_class_bind_template_callback (widget_class, preset_picked);
  gtk_widget_class_bind_template_callback (widget_class, show_actions);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked);
  gtk_widget_class_bind_template_callback (widget_class, rename_clicked);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked);
}

static void
regie_preset_row_init (RegiePresetRow *self)
{
  self->presets = regie_presets_new ();
  self->shown = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
