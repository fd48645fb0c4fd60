/* What a number, a choice, a switch or a link is set with, made from its field alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/field-editor.h"

#include "app/base/units.h"
#include "app/review/reference.h"
#include "ui/colour-button.h"
#include "ui/compat.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  RegieSubject *subject; /* owned */
  const RegieField *field;
  GtkLabel *note; /* owned */
  GtkWidget *widget;
  gboolean imperial;
  gboolean updating; /* the widget follows the record, not the hand */
  gboolean said;     /* what the note tells is ours */
  gboolean mixed;    /* the last choice says so and is none */
} Editor;

static void
editor_free (gpointer data)
{
  Editor *editor = data;

  g_object_unref (editor->subject);
  g_object_unref (editor->note);
  g_free (editor);
}

/* text: NULL for nothing to say */
static void
say (Editor *editor, const char *text, gboolean is_problem)
{
  GtkWidget *note = GTK_WIDGET (editor->note);

  if (!text && !editor->said)
    return;
  editor->said = text != NULL;
  gtk_label_set_text (editor->note, text ? text : "");
  gtk_widget_set_visible (note, text != NULL);
  gtk_widget_remove_css_class (note, is_problem ? "dim-label" : "error");
  gtk_widget_add_css_class (note, is_problem ? "error" : "dim-label");
  gtk_accessible_update_state (GTK_ACCESSIBLE (editor->widget),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               is_problem ? GTK_ACCESSIBLE_INVALID_TRUE
                                          : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor->widget),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text ? text : "",
                                  -1);
  if (is_problem)
    gtk_widget_add_css_class (editor->widget, "error");
  else
    gtk_widget_remove_css_class (editor->widget, "error");
}

/* Numbers */

static char *
format (Editor *editor, double real)
{
  if (g_strcmp0 (editor->field->unit, "m") == 0)
    return regie_length_format (real, editor->imperial);
  if (g_strcmp0 (editor->field->unit, "°") == 0)
    return regie_angle_format (real);
  if (isnan (real))
    return g_strdup (""); /* left unsaid */
  /* A true minus, as in all other figures. */
  return g_strdup_printf (editor->field->unit ? "%s%g %s" : "%s%g", real < 0 ? "−" : "",
                          fabs (real), editor->field->unit);
}

/* What is shown while nobody types: empty for a mixture. */
static char *
shown_text (Editor *editor)
{
  RegieValue value;

  if (!regie_subject_get (editor->subject, editor->field, &value))
    return g_strdup ("");
  return format (editor, value.real);
}

static gboolean
parse (Editor *editor, const char *text, double *real, GError **error)
{
  g_autofree char *bare = g_strdup (text);
  const char *unit = editor->field->unit;
  char *degree, *end, *number;
  gboolean negative;

  if (g_strcmp0 (editor->field->unit, "m") == 0)
    return regie_length_parse (text, editor->imperial, real, error);
  degree = strstr (bare, "°");
  if (degree)
    *degree = '\0';
  if (unit && g_str_has_suffix (g_strstrip (bare), unit))
    bare[strlen (bare) - strlen (unit)] = '\0';
  g_strdelimit (g_strstrip (bare), ",", '.');
  negative = g_str_has_prefix (bare, "−");
  number = negative ? bare + strlen ("−") : bare;
  if (!*bare && isnan (editor->field->fallback))
    {
      *real = NAN;
      return TRUE;
    }
  *real = g_ascii_strtod (number, &end) * (negative ? -1 : 1);
  if (*number && !*end)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("Type a number, as 15."));
  return FALSE;
}

static void
show_number (Editor *editor)
{
  g_autofree char *text = shown_text (editor);

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (editor->widget)), text))
    gtk_editable_set_text (GTK_EDITABLE (editor->widget), text);
  gtk_entry_set_placeholder_text (GTK_ENTRY (editor->widget),
                                  *text                             ? NULL
                                  : isnan (editor->field->fallback) ? "—"
                                                                    : _ ("Mixed"));
  say (editor, NULL, FALSE);
}

static void
take_number (GtkWidget *widget, Editor *editor)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (editor->widget));
  g_autofree char *shown = shown_text (editor);
  g_autoptr (GError) error = NULL;
  RegieValue value;

  if (g_str_equal (shown, text))
    {
      say (editor, NULL, FALSE);
      return;
    }
  if (!parse (editor, text, &value.real, &error) ||
      !regie_field_check (editor->field, value, &error))
    {
      say (editor, error->message, TRUE);
      return;
    }
  regie_subject_set (editor->subject, editor->field, value);
  show_number (editor);
}

/* Refused and left: the old value comes back, the reason stays until the next try. */
static void
focus_left (GtkEventControllerFocus *controller, Editor *editor)
{
  g_autofree char *shown = shown_text (editor);

  take_number (NULL, editor);
  if (editor->said)
    gtk_editable_set_text (GTK_EDITABLE (editor->widget), shown);
}

static gboolean
escape_pressed (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                Editor *editor)
{
  if (keyval != GDK_KEY_Escape)
    return FALSE;
  show_number (editor);
  return TRUE;
}

static GtkWidget *
make_number (Editor *editor)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  int width = editor->imperial ? 9 : 7; /* "14.00 m" */

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  gtk_widget_add_css_class (entry, "number");
  g_signal_connect (entry, "activate", G_CALLBACK (take_number), editor);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left), editor);
  g_signal_connect (key, "key-pressed", G_CALLBACK (escape_pressed), editor);
  gtk_widget_add_controller (entry, focus);
  gtk_widget_add_controller (entry, key);
  return entry;
}

/* Switches, choices and links are set at once */

static gboolean
holds (RegieRecordClass *klass, GType type)
{
  for (unsigned i = 0; i < klass->n_children; i++)
    if (klass->children[i].type () == type)
      return TRUE;
  return FALSE;
}

/* position: (inout): less those passed. */
static RegieRecord *
held_at (RegieRecord *record, GType type, unsigned *position)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  for (unsigned i = 0; i < klass->n_children; i++)
    {
      unsigned n = regie_record_count (record, &klass->children[i]);

      if (klass->children[i].type () != type)
        continue;
      if (*position < n)
        return regie_record_child (record, &klass->children[i], *position);
      *position -= n;
    }
  return NULL;
}

/* Of all that the record's children hold. */
static RegieRecord *
held_below_at (RegieRecord *record, GType type, unsigned position)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
  RegieRecord *found = NULL;

  for (unsigned i = 0; i < klass->n_children && !found; i++)
    {
      g_autoptr (GTypeClass) child = g_type_class_ref (klass->children[i].type ());
      unsigned n = holds (REGIE_RECORD_CLASS (child), type)
                     ? regie_record_count (record, &klass->children[i])
                     : 0;

      for (unsigned j = 0; j < n && !found; j++)
        found =
          held_at (regie_record_child (record, &klass->children[i], j), type, &position);
    }
  return found;
}

/* Of the nearest that has any: a scene's own beats, the production's roles; else of what all
 * in the production hold: the roles' qualities. */
static RegieRecord *
linked_at (Editor *editor, unsigned position)
{
  GType type = editor->field->target ();
  RegieRecord *record = regie_subject_first (editor->subject), *last = NULL;

  for (; record; record = record->owner)
    {
      if (holds (REGIE_RECORD_GET_CLASS (record), type))
        return held_at (record, type, &position);
      last = record;
    }
  return last ? held_below_at (last, type, position) : NULL;
}

/* With a last one for a mixture: a drop-down without a choice would say “(None)”. */
static GtkStringList *
list_choices (Editor *editor)
{
  RegieProduction *production =
    regie_document_production (regie_subject_document (editor->subject));
  GtkStringList *list = gtk_string_list_new (NULL);
  RegieRecord *record;

  if (editor->field->kind == REGIE_KIND_CHOICE)
    for (const RegieChoice *choice = editor->field->choices; choice->name; choice++)
      gtk_string_list_append (list, _ (choice->label));
  else
    for (unsigned i = 0; (record = linked_at (editor, i)); i++)
      {
        g_autofree char *name = regie_record_name (production, record);

        gtk_string_list_append (list, name);
      }
  if (editor->mixed)
    gtk_string_list_append (list, _ ("Mixed"));
  return list;
}

static unsigned
position_of (Editor *editor, RegieValue value)
{
  RegieRecord *record;

  if (editor->field->kind == REGIE_KIND_CHOICE)
    return (unsigned) value.number;
  for (unsigned i = 0; (record = linked_at (editor, i)); i++)
    if (g_strcmp0 (record->id, value.text) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
choice_picked (GtkDropDown *drop_down, GParamSpec *spec, Editor *editor)
{
  unsigned position = gtk_drop_down_get_selected (drop_down);
  RegieValue value = { .number = (int) position };

  if (editor->updating || position == GTK_INVALID_LIST_POSITION ||
      (editor->mixed &&
       position + 1 == g_list_model_get_n_items (gtk_drop_down_get_model (drop_down))))
    return;
  if (editor->field->kind == REGIE_KIND_LINK)
    value.text = linked_at (editor, position)->id;
  regie_subject_set (editor->subject, editor->field, value);
}

static void
switch_turned (GtkSwitch *toggle, GParamSpec *spec, Editor *editor)
{
  if (!editor->updating)
    regie_subject_set (editor->subject, editor->field,
                       (RegieValue){ .number = gtk_switch_get_active (toggle) });
}

static void
show_choice (Editor *editor, gboolean common, RegieValue value)
{
  GtkDropDown *drop_down = GTK_DROP_DOWN (editor->widget);

  /* Links are named anew: roles come, go and are renamed. */
  if (editor->field->kind == REGIE_KIND_LINK || editor->mixed == common ||
      !gtk_drop_down_get_model (drop_down))
    {
      g_autoptr (GtkStringList) list = NULL;

      editor->mixed = !common;
      list = list_choices (editor);
      gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
    }
  gtk_drop_down_set_selected (drop_down, common ? position_of (editor, value)
                                                : g_list_model_get_n_items (
                                                    gtk_drop_down_get_model (drop_down)) -
                                                    1);
}

static void
show (Editor *editor)
{
  RegieValue value;
  gboolean common = regie_subject_get (editor->subject, editor->field, &value);

  if (GTK_IS_ENTRY (editor->widget))
    {
      show_number (editor);
      return;
    }
  editor->updating = TRUE;
  if (GTK_IS_SWITCH (editor->widget))
    {
      gtk_switch_set_active (GTK_SWITCH (editor->widget), common && value.number);
      say (editor, common ? NULL : _ ("Mixed"), FALSE);
    }
  else
    show_choice (editor, common, value);
  editor->updating = FALSE;
}

static void
subject_changed (RegieSubject *subject, GtkWidget *widget)
{
  show (g_object_get_data (G_OBJECT (widget), "editor"));
}

static void
mapped (GtkWidget *widget, Editor *editor)
{
  show (editor);
}

static GtkWidget *
make_widget (Editor *editor)
{
  GtkWidget *widget;

  switch (editor->field->kind)
    {
    case REGIE_KIND_REAL:
      return make_number (editor);
    case REGIE_KIND_BOOL:
      widget = gtk_switch_new ();
      g_signal_connect (widget, "notify::active", G_CALLBACK (switch_turned), editor);
      return widget;
    default:
      widget = gtk_drop_down_new (NULL, NULL);
      gtk_widget_add_css_class (widget, "choice");
      g_signal_connect (widget, "notify::selected", G_CALLBACK (choice_picked), editor);
      g_signal_connect (widget, "map", G_CALLBACK (mapped), editor);
      return widget;
    }
}

GtkWidget *
regie_field_editor_new (RegieSubject *subject,
                        const RegieField *field,
                        gboolean imperial,
                        GtkLabel *note)
{
  Editor *editor;

  if (field->kind == REGIE_KIND_WORD)
    return regie_colour_button_new (subject, field, note);
  editor = g_new0 (Editor, 1);
  editor->subject = g_object_ref (subject);
  editor->field = field;
  editor->note = g_object_ref (note);
  editor->imperial = imperial;
  editor->widget = make_widget (editor);
  gtk_widget_set_valign (editor->widget, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor->widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ (field->label), -1);
  regie_name_plainly (editor->widget);
  g_object_set_data_full (G_OBJECT (editor->widget), "editor", editor, editor_free);
  show (editor);
  g_signal_connect_object (subject, "changed", G_CALLBACK (subject_changed),
                           editor->widget, 0);
  return editor->widget;
}
