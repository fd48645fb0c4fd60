/* One box to look for anything.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/finder.h"

#include "app/review/reference.h"
#include "app/review/search.h"
#include "ui/commands.h"
#include "ui/window.h"

#include <glib/gi18n-lib.h>

#define MOST 40 /* rows: who sees this many types another word */

struct _RegieFinder
{
  GtkPopover parent_instance;
  RegieDocument *document;
  RegieSearch *search; /* NULL: to be made anew */
  GPtrArray *commands; /* RegieCommand */
  gboolean names;
  GtkWidget *entry, *list, *scroller, *hint;
};

static guint command_signal;

G_DEFINE_FINAL_TYPE (RegieFinder, regie_finder, GTK_TYPE_POPOVER)

/* Rows */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* key, data: what the row stands for; taken. */
static void
add_row (RegieFinder *self, GtkWidget *content, const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
add_command (RegieFinder *self, RegieCommand *command)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (line), make_label (command->label, NULL));
  if (command->keys)
    {
      GtkWidget *keys = gtk_label_new (command->keys);

      gtk_widget_add_css_class (keys, "dim-label");
      gtk_box_append (GTK_BOX (line), keys);
    }
  g_object_set_data (G_OBJECT (line), "command", command);
  add_row (self, line, command->label);
}

static void
hit_free (gpointer data)
{
  g_ptr_array_unref (data);
}

/* Where a text was found: whose it is, which of its texts, and where that one is. */
static char *
tell_place (RegieFinder *self, const RegieHit *hit)
{
  RegieProduction *production = regie_document_production (self->document);
  RegieRecord *shown = regie_record_shown (hit->record);
  const char *kind = _ (REGIE_RECORD_GET_CLASS (shown)->label);
  g_autofree char *name = regie_record_name (production, shown);
  g_autofree char *where = regie_record_where (shown);
  GString *text = g_string_new (hit->is_name ? kind : name);

  if (!hit->is_name)
    g_string_append_printf (text, " · %s", _ (hit->field->label));
  if (where)
    g_string_append_printf (text, " · %s", where);
  return g_string_free (text, FALSE);
}

static void
mark_word (GtkWidget *label, const RegieHit *hit)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = (guint) hit->start;
  bold->end_index = (guint) hit->end;
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
}

/* hits: kept by each row of them, as each row needs its own. */
static void
add_hit (RegieFinder *self, GPtrArray *hits, RegieHit *hit)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *text = make_label (hit->excerpt, NULL);
  g_autofree char *place = tell_place (self, hit);
  g_autofree char *name = g_strdup_printf ("%s, %s", hit->excerpt, place);
  GtkWidget *second = make_label (place, "caption");

  gtk_widget_add_css_class (second, "dim-label");
  mark_word (text, hit);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), second);
  g_object_set_data (G_OBJECT (box), "hit", hit);
  g_object_set_data_full (G_OBJECT (box), "hits", g_ptr_array_ref (hits), hit_free);
  add_row (self, box, name);
}

/* What is found */

static void
show_commands (RegieFinder *self, const char *words)
{
  for (guint i = 0; self->commands && i < self->commands->len; i++)
    if (regie_command_has (self->commands->pdata[i], words))
      add_command (self, self->commands->pdata[i]);
}

static void
show_hits (RegieFinder *self, const char *words)
{
  g_autoptr (GPtrArray) hits = NULL;

  if (!self->search)
    self->search = regie_search_new (regie_document_production (self->document));
  hits = regie_search_find (self->search, words, MOST);
  for (guint i = 0; i < hits->len; i++)
    {
      RegieHit *hit = hits->pdata[i];

      if (!self->names || hit->is_name)
        add_hit (self, hits, hit);
    }
}

static void
show_found (RegieFinder *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GtkWidget *row;
  gboolean any;

  while ((row = gtk_widget_get_first_child (self->list)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  if (self->names)
    show_commands (self, words);
  if (self->document)
    show_hits (self, words);
  row = gtk_widget_get_first_child (self->list);
  any = row != NULL;
  if (any)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
  gtk_widget_set_visible (self->scroller, any);
  gtk_widget_set_visible (self->hint, !any);
  gtk_label_set_text (GTK_LABEL (self->hint),
                      *words ? _ ("Nothing found.")
                             : _ ("Names, reasons, lines, notes: every text is looked "
                                  "through."));
}

static void
go (RegieFinder *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  GtkWidget *content = row ? gtk_list_box_row_get_child (row) : NULL;
  RegieCommand *command;
  const RegieField *field;
  RegieHit *hit;
  g_autoptr (GPtrArray) hits = NULL;

  if (!content)
    return;
  command = g_object_get_data (G_OBJECT (content), "command");
  hit = g_object_get_data (G_OBJECT (content), "hit");
  hits = hit ? g_ptr_array_ref (g_object_get_data (G_OBJECT (content), "hits")) : NULL;
  field = hit && !self->names ? hit->field : NULL;
  gtk_popover_popdown (GTK_POPOVER (self));
  if (command)
    g_signal_emit (self, command_signal, 0, command->action, command->target);
  else
    regie_reveal (GTK_WIDGET (self), hit->record, field);
}

/* The keyboard stays in the entry; Up and Down go through the list all the same. */
static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             RegieFinder *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  int by = keyval == GDK_KEY_Down ? 1 : keyval == GDK_KEY_Up ? -1 : 0;
  GtkListBoxRow *next;

  if (by == 0 || !row)
    return FALSE;
  next = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list),
                                        gtk_list_box_row_get_index (row) + by);
  if (next)
    {
      gtk_list_box_select_row (GTK_LIST_BOX (self->list), next);
      gtk_widget_grab_focus (GTK_WIDGET (next)); /* brings it into sight */
      gtk_widget_grab_focus (self->entry);
      gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
    }
  return TRUE;
}

static void
activated (GtkListBox *list, GtkListBoxRow *row, RegieFinder *self)
{
  gtk_list_box_select_row (list, row);
  go (self);
}

static void
document_changed (RegieFinder *self)
{
  g_clear_pointer (&self->search, regie_search_free);
}

void
regie_finder_set_document (RegieFinder *self, RegieDocument *document)
{
  if (self->document)
    g_signal_handlers_disconnect_by_data (self->document, self);
  document_changed (self);
  g_set_object (&self->document, document);
  if (document)
    g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed), self);
}

void
regie_finder_set_commands (RegieFinder *self, GPtrArray *commands)
{
  g_clear_pointer (&self->commands, g_ptr_array_unref);
  self->commands = commands;
}

void
regie_finder_set_names (RegieFinder *self, gboolean names)
{
  self->names = names;
}

static void
finder_map (GtkWidget *widget)
{
  RegieFinder *self = REGIE_FINDER (widget);

  g_object_set (self->entry, "placeholder-text",
                self->names ? _ ("Go to, or do…") : _ ("Find in the production…"), NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  show_found (self);
  GTK_WIDGET_CLASS (regie_finder_parent_class)->map (widget);
  gtk_widget_grab_focus (self->entry);
}

static void
finder_closed (GtkPopover *popover)
{
  REGIE_FINDER (popover)->names = FALSE;
}

static void
finder_dispose (GObject *object)
{
  RegieFinder *self = REGIE_FINDER (object);

  regie_finder_set_document (self, NULL);
  g_clear_pointer (&self->commands, g_ptr_array_unref);
  G_OBJECT_CLASS (regie_finder_parent_class)->dispose (object);
}

static void
regie_finder_class_init (RegieFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = finder_dispose;
  GTK_WIDGET_CLASS (klass)->map = finder_map;
  GTK_POPOVER_CLASS (klass)->closed = finder_closed;
  command_signal =
    g_signal_new ("command", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_VARIANT);
}

static void
make_list (RegieFinder *self)
{
  self->list = gtk_list_box_new ();
  self->scroller = gtk_scrolled_window_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "found");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Found"), -1);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (activated), self);
  g_object_set (self->scroller, "hscrollbar-policy", GTK_POLICY_NEVER,
                "max-content-height", 420, "propagate-natural-height", TRUE, "child",
                self->list, NULL);
}

static void
regie_finder_init (RegieFinder *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  self->hint = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_widget_add_css_class (self->hint, "dim-label");
  make_list (self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (show_found), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (go), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown),
                            self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (self->entry, keys);
  gtk_widget_set_size_request (box, 460, -1);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_box_append (GTK_BOX (box), self->scroller);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}
