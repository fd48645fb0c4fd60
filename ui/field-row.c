/* A row of the inspector made from a field's description alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/field-row.h"

#include "app/base/text.h"
#include "app/base/units.h"

#include <glib/gi18n-lib.h>

#define PAUSE 600 /* milliseconds without a key: the text joins the production */

typedef struct
{
  RegieRecord *record; /* owned */
  const RegieField *field;
  gboolean imperial;
  guint pause;       /* the source that takes prose once typing rests */
  gboolean updating; /* the widget follows the record, not the hand */
  GtkWidget *row, *editor;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_clear_handle_id (&row->pause, g_source_remove);
  g_object_unref (row->record);
  g_free (row);
}

/* Each kind's text */

static char *
format_real (Row *row, double real)
{
  if (g_strcmp0 (row->field->unit, "m") == 0)
    return regie_length_format (real, row->imperial);
  if (g_strcmp0 (row->field->unit, "°") == 0)
    return regie_angle_format (real);
  return g_strdup_printf ("%g", real);
}

static char *
format (Row *row)
{
  RegieValue value = regie_record_get (row->record, row->field);

  if (row->field->kind == REGIE_KIND_REAL)
    return format_real (row, value.real);
  return g_strdup (value.text ? value.text : "");
}

static gboolean
parse_real (Row *row, const char *text, double *real, GError **error)
{
  g_autofree char *bare = g_strdup (text);
  char *degree, *end;

  if (g_strcmp0 (row->field->unit, "m") == 0)
    return regie_length_parse (text, row->imperial, real, error);
  degree = strstr (bare, "°");
  if (degree)
    *degree = '\0';
  g_strdelimit (g_strstrip (bare), ",", '.');
  *real = g_ascii_strtod (bare, &end);
  if (*bare && !*end)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("Type a number, as 15."));
  return FALSE;
}

static gboolean
parse (Row *row, const char *text, RegieValue *value, GError **error)
{
  if (row->field->kind == REGIE_KIND_REAL && !parse_real (row, text, &value->real, error))
    return FALSE;
  if (row->field->kind != REGIE_KIND_REAL)
    value->text = text;
  return regie_field_check (row->field, *value, error);
}

static void
say (Row *row, const char *problem)
{
  if (ADW_IS_ACTION_ROW (row->row))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row->row), problem ? problem : "");
  else
    gtk_widget_set_tooltip_text (row->row, problem);
  if (problem)
    gtk_widget_add_css_class (row->editor, "error");
  else
    gtk_widget_remove_css_class (row->editor, "error");
}

static void
show_text (Row *row)
{
  g_autofree char *text = format (row);

  row->updating = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row->editor)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (row->editor), text);
  row->updating = FALSE;
  say (row, NULL);
}

static void
commit_text (GtkWidget *widget, Row *row)
{
  g_autofree char *text =
    regie_text_clean (gtk_editable_get_text (GTK_EDITABLE (row->editor)), -1);
  g_autofree char *shown = format (row);
  g_autoptr (GError) error = NULL;
  RegieValue value = { 0 };

  if (g_str_equal (shown, text))
    {
      say (row, NULL);
      return;
    }
  if (!parse (row, text, &value, &error))
    {
      say (row, error->message);
      return;
    }
  regie_record_set (row->record, row->field, value);
  show_text (row);
}

static void
focus_left (GtkEventControllerFocus *controller, Row *row)
{
  commit_text (NULL, row);
}

static gboolean
escape_pressed (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                Row *row)
{
  if (keyval != GDK_KEY_Escape)
    return FALSE;
  show_text (row);
  return TRUE;
}

static void
text_notified (RegieRecord *record, GParamSpec *spec, GtkWidget *widget)
{
  show_text (g_object_get_data (G_OBJECT (widget), "row"));
}

static void
listen_to_text (Row *row)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  g_signal_connect (row->editor,
                    ADW_IS_ENTRY_ROW (row->editor) ? "entry-activated" : "activate",
                    G_CALLBACK (commit_text), row);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left), row);
  g_signal_connect (key, "key-pressed", G_CALLBACK (escape_pressed), row);
  gtk_widget_add_controller (row->editor, focus);
  gtk_widget_add_controller (row->editor, key);
}

static GtkWidget *
make_number_entry (void)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 10);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  return entry;
}

/* Switches and choices set at once */

static void
switch_turned (GtkSwitch *toggle, GParamSpec *spec, Row *row)
{
  if (!row->updating)
    regie_record_set (row->record, row->field,
                      (RegieValue){ .number = gtk_switch_get_active (toggle) });
}

static void
choice_picked (GtkDropDown *drop_down, GParamSpec *spec, Row *row)
{
  if (!row->updating)
    regie_record_set (row->record, row->field,
                      (RegieValue){ .number =
                                      (int) gtk_drop_down_get_selected (drop_down) });
}

static void
show_number (Row *row)
{
  int number = regie_record_get (row->record, row->field).number;

  row->updating = TRUE;
  if (row->field->kind == REGIE_KIND_BOOL)
    gtk_switch_set_active (GTK_SWITCH (row->editor), number);
  else
    gtk_drop_down_set_selected (GTK_DROP_DOWN (row->editor), (guint) number);
  row->updating = FALSE;
}

static void
number_notified (RegieRecord *record, GParamSpec *spec, GtkWidget *widget)
{
  show_number (g_object_get_data (G_OBJECT (widget), "row"));
}

static GtkWidget *
make_drop_down (Row *row)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  GtkWidget *drop_down;

  for (const RegieChoice *choice = row->field->choices; choice->name; choice++)
    g_ptr_array_add (labels, (gpointer) _ (choice->label));
  g_ptr_array_add (labels, NULL);
  drop_down = gtk_drop_down_new_from_strings ((const char *const *) labels->pdata);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  return drop_down;
}

static void
follow (Row *row, GCallback notified)
{
  g_autofree char *detail = g_strconcat ("notify::", row->field->name, NULL);

  g_signal_connect_object (row->record, detail, notified, row->row, 0);
}

static GtkWidget *
make_editor (Row *row)
{
  switch (row->field->kind)
    {
    case REGIE_KIND_BOOL:
      return gtk_switch_new ();
    case REGIE_KIND_CHOICE:
      return make_drop_down (row);
    case REGIE_KIND_REAL:
      return make_number_entry ();
    default:
      return row->row;
    }
}

static void
connect_editor (Row *row)
{
  switch (row->field->kind)
    {
    case REGIE_KIND_BOOL:
      show_number (row);
      g_signal_connect (row->editor, "notify::active", G_CALLBACK (switch_turned), row);
      follow (row, G_CALLBACK (number_notified));
      break;
    case REGIE_KIND_CHOICE:
      show_number (row);
      g_signal_connect (row->editor, "notify::selected", G_CALLBACK (choice_picked), row);
      follow (row, G_CALLBACK (number_notified));
      break;
    default:
      show_text (row);
      listen_to_text (row);
      follow (row, G_CALLBACK (text_notified));
    }
}

static gboolean
is_typed_line (const RegieField *field)
{
  return field->kind == REGIE_KIND_TEXT || field->kind == REGIE_KIND_WORD;
}

GtkWidget *
regie_field_row_new (RegieRecord *record, const RegieField *field, gboolean imperial)
{
  Row *row = g_new0 (Row, 1);
  const char *label = _ (field->label);

  row->record = g_object_ref (record);
  row->field = field;
  row->imperial = imperial;
  row->row = is_typed_line (field) ? adw_entry_row_new () : adw_action_row_new ();
  g_object_set_data_full (G_OBJECT (row->row), "row", row, row_free);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row->row), label);
  row->editor = make_editor (row);
  if (row->editor != row->row)
    {
      gtk_widget_set_valign (row->editor, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row->editor),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row->row), row->editor);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row->row), row->editor);
    }
  connect_editor (row);
  return row->row;
}

/* Prose */

static char *
get_prose (Row *row)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (row->editor));
  g_autofree char *raw = NULL;

  g_object_get (buffer, "text", &raw, NULL);
  return regie_text_clean (raw, -1);
}

/* What the view has already is left alone, or the cursor would jump while typing. */
static void
show_prose (Row *row)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (row->editor));
  const char *text = regie_record_get (row->record, row->field).text;
  g_autofree char *shown = get_prose (row);

  if (g_strcmp0 (shown, text ? text : "") == 0)
    return;
  row->updating = TRUE;
  gtk_text_buffer_set_text (buffer, text ? text : "", -1);
  row->updating = FALSE;
}

static void
take_prose (Row *row)
{
  g_autofree char *text = get_prose (row);

  g_clear_handle_id (&row->pause, g_source_remove);
  regie_record_set (row->record, row->field, (RegieValue){ .text = text });
}

static gboolean
prose_rests (gpointer data)
{
  Row *row = data;

  row->pause = 0;
  take_prose (row);
  return G_SOURCE_REMOVE;
}

static void
prose_typed (GtkTextBuffer *buffer, Row *row)
{
  if (row->updating)
    return;
  g_clear_handle_id (&row->pause, g_source_remove);
  row->pause = g_timeout_add (PAUSE, prose_rests, row);
}

static void
prose_notified (RegieRecord *record, GParamSpec *spec, GtkWidget *widget)
{
  show_prose (g_object_get_data (G_OBJECT (widget), "row"));
}

static void
prose_left (GtkEventControllerFocus *controller, Row *row)
{
  take_prose (row);
}

GtkWidget *
regie_prose_row_new (RegieRecord *record, const RegieField *field)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (_ (field->label));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  row->record = g_object_ref (record);
  row->field = field;
  row->row = box;
  row->editor = gtk_text_view_new ();
  g_object_set_data_full (G_OBJECT (box), "row", row, row_free);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "prose-row");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (row->editor), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (row->editor), FALSE);
  gtk_widget_set_size_request (row->editor, -1, 36);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->editor),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ (field->label), -1);
  show_prose (row);
  g_signal_connect (focus, "leave", G_CALLBACK (prose_left), row);
  g_signal_connect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (row->editor)), "changed",
                    G_CALLBACK (prose_typed), row);
  gtk_widget_add_controller (row->editor, focus);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), row->editor);
  follow (row, G_CALLBACK (prose_notified));
  return box;
}
