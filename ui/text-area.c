/* A field's text, written straight on the page: wraps, grows, and asks for words when empty.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/text-area.h"

#include "app/base/text.h"
#include "ui/prompts.h"
#include "ui/spell.h"

#include <glib/gi18n-lib.h>

/* Milliseconds without a key, and since the first key: the text joins the production, where it
 * is written down in case of a crash. */
#define PAUSE 600
#define LATEST 1000

typedef struct
{
  RegieSubject *subject; /* owned */
  const RegieField *field;
  GtkWidget *view;
  /* Under the view and never seen but for the prompt: a label knows its height for a width
   * at once, which a text view learns only after it was shown. */
  GtkWidget *size;
  guint pause;       /* the source that takes the text once typing rests */
  gint64 since;      /* when the first key came that is not taken yet: milliseconds */
  gboolean updating; /* the view follows the record, not the hand */
} Area;

static void
area_free (gpointer data)
{
  Area *area = data;

  g_clear_handle_id (&area->pause, g_source_remove);
  g_object_unref (area->subject);
  g_free (area);
}

static gboolean
is_one_line (Area *area)
{
  return area->field->kind != REGIE_KIND_PROSE;
}

static GtkTextBuffer *
get_buffer (Area *area)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (area->view));
}

static char *
get_text (Area *area)
{
  g_autofree char *raw = NULL;

  g_object_get (get_buffer (area), "text", &raw, NULL);
  if (is_one_line (area))
    g_strdelimit (raw, "\r\n", ' ');
  return regie_text_clean (raw, -1);
}

static const char *
get_prompt (Area *area)
{
  RegieValue value;

  if (!regie_subject_get (area->subject, area->field, &value))
    return _ ("Mixed");
  return regie_prompt_for (regie_subject_class (area->subject), area->field);
}

static void
show_size (Area *area)
{
  g_autofree char *text = get_text (area), *sized = NULL;
  gboolean empty = *text == '\0';

  /* A last line without a letter has its height too. */
  sized = g_strconcat (empty ? get_prompt (area) : text, "\u200b", NULL);
  gtk_label_set_text (GTK_LABEL (area->size), sized);
  gtk_widget_set_opacity (area->size, empty ? 1 : 0);
  if (empty)
    gtk_widget_add_css_class (area->size, "prompt");
  else
    gtk_widget_remove_css_class (area->size, "prompt");
  gtk_accessible_update_property (GTK_ACCESSIBLE (area->view),
                                  GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, get_prompt (area),
                                  -1);
}

/* What the view has already is left alone, or the cursor would jump while typing. */
static void
show_text (RegieSubject *subject, GtkWidget *widget)
{
  Area *area = g_object_get_data (G_OBJECT (widget), "area");
  RegieValue value;
  gboolean common = regie_subject_get (area->subject, area->field, &value);
  const char *text = common && value.text ? value.text : "";
  g_autofree char *shown = get_text (area);

  if (area->pause == 0 && !g_str_equal (shown, text))
    {
      area->updating = TRUE;
      gtk_text_buffer_set_text (get_buffer (area), text, -1);
      area->updating = FALSE;
    }
  show_size (area);
}

static void
take_text (Area *area)
{
  g_autofree char *text = get_text (area);

  g_clear_handle_id (&area->pause, g_source_remove);
  regie_subject_set (area->subject, area->field, (RegieValue){ .text = text });
}

static gboolean
typing_rests (gpointer data)
{
  Area *area = data;

  area->pause = 0;
  take_text (area);
  return G_SOURCE_REMOVE;
}

/* What a document cannot hold is pasted now and then, never meant. */
static void
leave_out (GtkTextBuffer *buffer,
           GtkTextIter *at,
           const char *text,
           int length,
           GtkWidget *view)
{
  g_autofree char *clean = NULL;

  if (!regie_text_find_refused (text, length))
    return;
  clean = regie_text_clean (text, length);
  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, at, clean, -1);
  gtk_widget_activate_action (view, "document.tell-left-out", NULL);
}

static void
text_typed (GtkTextBuffer *buffer, Area *area)
{
  gint64 now = g_get_monotonic_time () / 1000;

  if (area->updating)
    return;
  show_size (area);
  if (area->pause == 0)
    area->since = now;
  g_clear_handle_id (&area->pause, g_source_remove);
  area->pause = g_timeout_add ((guint) CLAMP (area->since + LATEST - now, 0, PAUSE),
                               typing_rests, area);
}

/* Only what was typed: an untouched mixture stays one. */
static void
focus_left (GtkEventControllerFocus *controller, Area *area)
{
  if (area->pause != 0 && !gtk_widget_in_destruction (area->view))
    take_text (area);
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             Area *area)
{
  if (!is_one_line (area) || (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter))
    return FALSE;
  take_text (area);
  return TRUE;
}

static void
make_view (Area *area)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *key = gtk_event_controller_key_new ();

  area->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (area->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (area->view), FALSE);
  gtk_widget_set_cursor_from_name (area->view, "text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (area->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (area->field->label),
                                     GTK_ACCESSIBLE_PROPERTY_MULTI_LINE,
                                     !is_one_line (area), -1);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left), area);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed), area);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (get_buffer (area), "insert-text", G_CALLBACK (leave_out), area->view);
  g_signal_connect (get_buffer (area), "changed", G_CALLBACK (text_typed), area);
  gtk_widget_add_controller (area->view, focus);
  gtk_widget_add_controller (area->view, key);
}

static void
make_size (Area *area)
{
  area->size = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (area->size), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (area->size), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (area->size), 0);
  gtk_label_set_yalign (GTK_LABEL (area->size), 0);
  gtk_widget_set_margin_end (area->size, 1); /* the view keeps as much for its cursor */
  gtk_accessible_update_state (GTK_ACCESSIBLE (area->size), GTK_ACCESSIBLE_STATE_HIDDEN,
                               TRUE, -1);
}

/* Just over the label: a view asks for as much height as it took when it was last laid out,
 * which may have been in a column a letter wide. */
static gboolean
place_view (GtkOverlay *overlay, GtkWidget *view, GdkRectangle *at, Area *area)
{
  *at = (GdkRectangle){ 0, 0, gtk_widget_get_width (area->size) + 1,
                        gtk_widget_get_height (area->size) };
  return TRUE;
}

GtkWidget *
regie_text_area_new (RegieSubject *subject, const RegieField *field)
{
  Area *area = g_new0 (Area, 1);
  GtkWidget *overlay = gtk_overlay_new ();

  area->subject = g_object_ref (subject);
  area->field = field;
  make_view (area);
  regie_spell_attach (GTK_TEXT_VIEW (area->view), regie_subject_document (subject));
  make_size (area);
  gtk_widget_add_css_class (overlay, "text-area");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), area->size);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), area->view);
  g_signal_connect (overlay, "get-child-position", G_CALLBACK (place_view), area);
  /* The view may outlive what holds it, and tells that the keyboard left as it goes. */
  g_object_set_data_full (G_OBJECT (area->view), "area", area, area_free);
  g_object_set_data_full (G_OBJECT (overlay), "view", g_object_ref (area->view),
                          g_object_unref);
  g_object_set_data (G_OBJECT (overlay), "area", area);
  show_text (subject, overlay);
  g_signal_connect_object (subject, "changed", G_CALLBACK (show_text), overlay, 0);
  return overlay;
}

GtkWidget *
regie_text_row_new (RegieSubject *subject, const RegieField *field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (_ (field->label));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (box, "text-row");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), regie_text_area_new (subject, field));
  return box;
}

/* Returns: (nullable): the first of the record's areas, of the field when one is given. */
static GtkWidget *
find_area (GtkWidget *widget, RegieRecord *record, const RegieField *field)
{
  Area *area = g_object_get_data (G_OBJECT (widget), "area");
  GtkWidget *found = NULL;

  if (area && (!field || area->field == field) &&
      regie_subject_holds (area->subject, record))
    return area->view;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_area (child, record, field);
  return found;
}

/* What has no place yet cannot be brought into sight. */
static gboolean
focus_once_placed (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  if (gtk_widget_get_height (view) == 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_grab_focus (view);
  return G_SOURCE_REMOVE;
}

gboolean
regie_text_area_focus (GtkWidget *within, RegieRecord *record, const RegieField *field)
{
  GtkWidget *view = find_area (within, record, field);

  if (view)
    gtk_widget_add_tick_callback (view, focus_once_placed, NULL, NULL);
  return view != NULL;
}
