/* The rows in which sheets are chosen.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print-choices.h"

#include "app/model/role-name.h"
#include "ui/application.h"

#include <glib/gi18n-lib.h>

struct _RegiePrintChoices
{
  AdwPreferencesGroup parent_instance;
  RegieDocument *document;
  gboolean quiet; /* while many rows are set at once */

  AdwComboRow *kind_row, *scene_row, *role_row, *paper_row, *orientation_row, *scale_row,
    *rows_row, *columns_row;
  AdwExpanderRow *fields_row;
  GtkWidget *legend_row, *fitted_row;
  GtkSwitch *mono_switch, *underlay_switch, *legend_switch, *fitted_switch;
  GtkSwitch *fields[REGIE_N_PANEL_FIELDS];
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (RegiePrintChoices, regie_print_choices, ADW_TYPE_PREFERENCES_GROUP)

static const double scales[] = { 0, 20, 25, 50, 100, 200 };

RegieSheetKind
regie_print_choices_kind (RegiePrintChoices *self)
{
  return (RegieSheetKind) adw_combo_row_get_selected (self->kind_row);
}

static RegieProduction *
get_production (RegiePrintChoices *self)
{
  return regie_document_production (self->document);
}

static gboolean
is_of_one_scene (RegiePrintChoices *self)
{
  RegieSheetKind kind = regie_print_choices_kind (self);

  return kind == REGIE_SHEET_PLAN || kind == REGIE_SHEET_BRIEFING;
}

static gboolean
is_of_roles (RegiePrintChoices *self)
{
  RegieSheetKind kind = regie_print_choices_kind (self);

  return kind == REGIE_SHEET_ROLE || kind == REGIE_SHEET_BOOKLET;
}

/* NULL: every role. */
static RegieRole *
get_role (RegiePrintChoices *self)
{
  unsigned position = adw_combo_row_get_selected (self->role_row);

  return position > 0 && position != GTK_INVALID_LIST_POSITION
           ? regie_list_at (get_production (self)->roles, position - 1)
           : NULL;
}

static unsigned
get_fields (RegiePrintChoices *self)
{
  unsigned fields = 0;

  for (int i = 0; i < REGIE_N_PANEL_FIELDS; i++)
    if (gtk_switch_get_active (self->fields[i]))
      fields |= 1u << i;
  return fields;
}

RegieSheetOptions
regie_print_choices_read (RegiePrintChoices *self)
{
  RegieSheetOptions options = regie_sheet_options ();
  g_autoptr (GSettings) settings = regie_settings_new ();

  options.paper = (RegiePaper) adw_combo_row_get_selected (self->paper_row);
  options.orientation =
    (RegieOrientation) adw_combo_row_get_selected (self->orientation_row);
  options.mono = gtk_switch_get_active (self->mono_switch);
  options.underlay = gtk_switch_get_active (self->underlay_switch);
  options.imperial = g_settings_get_enum (settings, "units") == 1;
  options.scale = scales[adw_combo_row_get_selected (self->scale_row)];
  options.rows = (int) adw_combo_row_get_selected (self->rows_row) + 1;
  options.columns = (int) adw_combo_row_get_selected (self->columns_row) + 1;
  options.alone = !gtk_switch_get_active (self->legend_switch);
  options.fields = get_fields (self);
  options.fitted = gtk_switch_get_active (self->fitted_switch);
  if (is_of_one_scene (self))
    options.scene = regie_list_at (get_production (self)->scenes,
                                   adw_combo_row_get_selected (self->scene_row));
  if (is_of_roles (self))
    options.role = get_role (self);
  return options;
}

static void
show_rows (RegiePrintChoices *self)
{
  RegieSheetKind kind = regie_print_choices_kind (self);
  gboolean panels = kind == REGIE_SHEET_STORYBOARD;

  gtk_widget_set_visible (GTK_WIDGET (self->scene_row), is_of_one_scene (self));
  gtk_widget_set_visible (GTK_WIDGET (self->scale_row), kind == REGIE_SHEET_PLAN);
  gtk_widget_set_visible (self->legend_row, kind == REGIE_SHEET_PLAN);
  gtk_widget_set_visible (GTK_WIDGET (self->role_row), is_of_roles (self));
  gtk_widget_set_visible (GTK_WIDGET (self->rows_row), panels);
  gtk_widget_set_visible (GTK_WIDGET (self->columns_row), panels);
  gtk_widget_set_visible (GTK_WIDGET (self->fields_row), panels);
  gtk_widget_set_visible (self->fitted_row, panels);
}

static void
choice_changed (GObject *row, GParamSpec *spec, RegiePrintChoices *self)
{
  if (self->quiet)
    return;
  show_rows (self);
  g_signal_emit (self, changed_signal, 0);
}

/* Presets */

RegiePreset *
regie_print_choices_note (RegiePrintChoices *self, const char *name)
{
  RegieSheetOptions options = regie_print_choices_read (self);
  RegiePreset *preset = regie_preset_new (name);

  preset->kind = regie_print_choices_kind (self);
  preset->paper = options.paper;
  preset->orientation = options.orientation;
  preset->mono = options.mono;
  preset->alone = options.alone;
  preset->fitted = options.fitted;
  preset->rows = options.rows;
  preset->columns = options.columns;
  preset->fields = options.fields;
  preset->role = options.role ? g_strdup (options.role->name) : NULL;
  return preset;
}

static void
choose_role (RegiePrintChoices *self, const char *name)
{
  unsigned position = name ? 1 : 0;
  RegieRole *role;

  for (unsigned i = 0; name && (role = regie_list_at (get_production (self)->roles, i));
       i++)
    if (g_strcmp0 (role->name, name) == 0)
      position = i + 1;
  adw_combo_row_set_selected (self->role_row, position);
}

void
regie_print_choices_apply (RegiePrintChoices *self, const RegiePreset *preset)
{
  self->quiet = TRUE;
  if (preset->name)
    {
      adw_combo_row_set_selected (self->kind_row, preset->kind);
      choose_role (self, preset->role);
    }
  adw_combo_row_set_selected (self->paper_row, preset->paper);
  adw_combo_row_set_selected (self->orientation_row, preset->orientation);
  adw_combo_row_set_selected (self->rows_row, (unsigned) preset->rows - 1);
  adw_combo_row_set_selected (self->columns_row, (unsigned) preset->columns - 1);
  gtk_switch_set_active (self->mono_switch, preset->mono);
  gtk_switch_set_active (self->legend_switch, !preset->alone);
  gtk_switch_set_active (self->fitted_switch, preset->fitted);
  for (int i = 0; i < REGIE_N_PANEL_FIELDS; i++)
    gtk_switch_set_active (self->fields[i], (preset->fields & 1u << i) != 0);
  self->quiet = FALSE;
  choice_changed (NULL, NULL, self);
}

/* The rows whose choices come from tables */

static void
set_words (AdwComboRow *row, GtkStringList *words)
{
  adw_combo_row_set_model (row, G_LIST_MODEL (words));
  g_object_unref (words);
}

/* All of them first. */
static void
fill_roles (RegiePrintChoices *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  RegieRole *role;

  gtk_string_list_append (names, _ ("Every role"));
  for (unsigned i = 0; (role = regie_list_at (get_production (self)->roles, i)); i++)
    gtk_string_list_take (names, regie_role_full_name (role));
  set_words (self->role_row, names);
}

static void
fill_scenes (RegiePrintChoices *self, RegieScene *scene)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  RegieScene *one;
  unsigned chosen = 0;

  for (unsigned i = 0; (one = regie_list_at (get_production (self)->scenes, i)); i++)
    {
      g_autofree char *name =
        g_strdup_printf ("%u · %s", i + 1, one->title ? one->title : "");

      gtk_string_list_append (names, name);
      chosen = one == scene ? i : chosen;
    }
  set_words (self->scene_row, names);
  adw_combo_row_set_selected (self->scene_row, chosen);
}

void
regie_print_choices_fill (RegiePrintChoices *self,
                          RegieDocument *document,
                          RegieScene *scene)
{
  self->quiet = TRUE;
  g_set_object (&self->document, document);
  fill_roles (self);
  fill_scenes (self, scene);
  self->quiet = FALSE;
  show_rows (self);
}

static GtkStringList *
labels_of (const RegieChoice *choices)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (int i = 0; choices[i].name; i++)
    gtk_string_list_append (labels, _ (choices[i].label));
  return labels;
}

static void
add_field (RegiePrintChoices *self, int field)
{
  GtkWidget *row = adw_action_row_new (), *toggle = gtk_switch_new ();

  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (toggle), (REGIE_PANEL_USUAL & 1u << field) != 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _ (regie_panel_fields[field].label));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  adw_expander_row_add_row (self->fields_row, row);
  self->fields[field] = GTK_SWITCH (toggle);
  g_signal_connect (toggle, "notify::active", G_CALLBACK (choice_changed), self);
}

static void
print_choices_dispose (GObject *object)
{
  g_clear_object (&REGIE_PRINT_CHOICES (object)->document);
  G_OBJECT_CLASS (regie_print_choices_parent_class)->dispose (object);
}

#define BIND(name)                                                                       \
  gtk_widget_class_bind_template_child (widget_class, RegiePrintChoices, name)

static void
regie_print_choices_class_init (RegiePrintChoicesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = print_choices_dispose;
  changed_signal = g_signal_new ("changed", REGIE_TYPE_PRINT_CHOICES, G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/print-choices.ui");
  BIND (kind_row);
  BIND (scene_row);
  BIND (role_row);
  BIND (paper_row);
  BIND (orientation_row);
  BIND (scale_row);
  BIND (rows_row);
  BIND (columns_row);
  BIND (fields_row);
  BIND (legend_row);
  BIND (fitted_row);
  BIND (mono_switch);
  BIND (underlay_switch);
  BIND (legend_switch);
  BIND (fitted_switch);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed);
}

static void
regie_print_choices_init (RegiePrintChoices *self)
{
  self->quiet = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  set_words (self->kind_row, labels_of (regie_sheet_kinds));
  set_words (self->orientation_row, labels_of (regie_orientations));
  set_words (self->paper_row, gtk_string_list_new (regie_paper_names));
  for (int i = 0; i < REGIE_N_PANEL_FIELDS; i++)
    add_field (self, i);
  adw_combo_row_set_selected (self->rows_row, 1);
  adw_combo_row_set_selected (self->columns_row, 1);
  self->quiet = FALSE;
}
