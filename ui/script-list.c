/* A list of the script that is written in place: promises, or the cast.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/script-list.h"

#include "app/model/forget.h"
#include "app/review/reference.h"
#include "ui/script-page.h"
#include "ui/threads-button.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  RegieDocument *document; /* owned */
  GHashTable *rows;        /* record to its row, owned: also of those taken away */
  RegieMakeRow make;
  GtkWidget *list;
} List;

typedef struct
{
  RegieSubject *subject; /* owned */
  RegieRecord *record;   /* owned */
  GtkWidget *content;
  GtkWidget *up, *down; /* NULL where the order means nothing */
} Row;

static void
list_free (gpointer data)
{
  List *self = data;

  g_hash_table_unref (self->rows);
  g_object_unref (self->document);
  g_free (self);
}

static void
row_free (gpointer data)
{
  Row *row = data;

  g_object_unref (row->subject);
  g_object_unref (row->record);
  g_free (row);
}

static Row *
row_of (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  return row ? g_object_get_data (G_OBJECT (row), "row") : NULL;
}

static void
take_away (GtkWidget *button, List *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (button, REGIE_TYPE_SCRIPT_PAGE);
  RegieRecord *record = row_of (button)->record;
  RegieJournal *journal = regie_document_journal (self->document);
  g_autofree char *name = NULL, *text = NULL;
  unsigned along;

  name = regie_record_name (regie_document_production (self->document), record);
  regie_journal_begin (journal, _ ("Take Away"));
  along = regie_forget_record (record);
  regie_journal_commit (journal);
  text = along == 0
    ? g_strdup_printf (_ ("“%s” taken away"), name)
    : g_strdup_printf (ngettext ("“%s” taken away, and %u reference to it",
                                 "“%s” taken away, and %u references to it", along),
                       name, along);
  g_signal_emit_by_name (page, "toast", text);
}

/* by: -1 up, 1 down. The row leaves the list on its way, and the focus with it. */
static void
move (List *self, Row *row, int by)
{
  g_autoptr (RegieRecord) record = g_object_ref (row->record);
  RegieRecord *owner = record->owner;
  RegieJournal *journal = regie_document_journal (self->document);
  GtkRoot *root = gtk_widget_get_root (self->list);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  unsigned position;
  const RegieChildren *children = regie_record_place (record, &position);

  if ((by < 0 && position == 0) ||
      (by > 0 && position + 1 == regie_record_count (owner, children)))
    return;
  regie_journal_begin (journal, by < 0 ? _ ("Move Up") : _ ("Move Down"));
  regie_record_remove (record);
  regie_record_insert (owner, children, position + (unsigned) by, record);
  regie_journal_commit (journal);
  if (focus && row_of (focus) == row)
    gtk_widget_grab_focus (focus);
}

static void
up_clicked (GtkWidget *button, List *self)
{
  move (self, row_of (button), -1);
}

static void
down_clicked (GtkWidget *button, List *self)
{
  move (self, row_of (button), 1);
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             List *self)
{
  GtkRoot *root = gtk_widget_get_root (self->list);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  Row *row = focus ? row_of (focus) : NULL;

  if (!row || !(state & GDK_ALT_MASK) || (keyval != GDK_KEY_Up && keyval != GDK_KEY_Down))
    return FALSE;
  move (self, row, keyval == GDK_KEY_Up ? -1 : 1);
  return TRUE;
}

static GtkWidget *
add_button (GtkWidget *box,
            const char *icon,
            const char *label,
            GCallback clicked,
            List *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "quiet");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  g_signal_connect (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

gboolean
regie_script_is_chosen (const RegieRecordClass *klass)
{
  for (unsigned i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == REGIE_KIND_TEXT ||
        klass->fields[i].kind == REGIE_KIND_PROSE)
      return FALSE;
  return TRUE;
}

static void
add_moves (Row *row, GtkWidget *box, List *self)
{
  row->up = add_button (box, "go-up-symbolic",
                        _ ("Move up (Alt+Up)"), G_CALLBACK (up_clicked), self);
  row->down = add_button (box, "go-down-symbolic",
                          _ ("Move down (Alt+Down)"), G_CALLBACK (down_clicked), self);
}

static GtkWidget *
make_row (List *self, RegieRecord *record)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *widget = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  /* As high as the content: the keyboard goes by middles, and reaches the content first. */
  GtkWidget *tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *threads = regie_threads_button_new (self->document, record);

  row->subject = regie_subject_new (self->document, &record, 1);
  row->record = g_object_ref (record);
  row->content = self->make (row->subject, record);
  gtk_widget_set_hexpand (row->content, TRUE);
  gtk_widget_set_margin_end (row->content, 6);
  gtk_widget_add_css_class (box, "script-row");
  gtk_box_append (GTK_BOX (box), row->content);
  gtk_box_append (GTK_BOX (box), tools);
  if (threads)
    gtk_box_append (GTK_BOX (tools), threads);
  if (!regie_script_is_chosen (REGIE_RECORD_GET_CLASS (record)))
    add_moves (row, tools, self);
  add_button (tools, "user-trash-symbolic",
              _ ("Take away"), G_CALLBACK (take_away), self);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (widget), FALSE);
  gtk_widget_set_focusable (widget, FALSE);
  g_object_set_data_full (G_OBJECT (widget), "row", row, row_free);
  return g_object_ref_sink (widget);
}

static GtkWidget *
get_row (gpointer record, gpointer data)
{
  List *self = data;
  GtkWidget *row = g_hash_table_lookup (self->rows, record);

  if (!row)
    {
      row = make_row (self, record);
      g_hash_table_insert (self->rows, record, row);
    }
  return g_object_ref (row);
}

/* As a screen reader tells it: "Dilemma 2". */
static void
name_row (GtkWidget *widget, Row *row, int n)
{
  g_autofree char *name =
    g_strdup_printf ("%s %d", _ (REGIE_RECORD_GET_CLASS (row->record)->label), n);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
records_changed (GListModel *records,
                 unsigned position,
                 unsigned removed,
                 unsigned added,
                 GtkWidget *widget)
{
  int n = (int) g_list_model_get_n_items (records);

  gtk_widget_set_visible (widget, n > 0);
  for (int i = 0; i < n; i++)
    {
      GtkWidget *item =
        GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget), i));
      Row *row = g_object_get_data (G_OBJECT (item), "row");

      name_row (item, row, i + 1);
      if (!row->up)
        continue;
      gtk_widget_set_sensitive (row->up, i > 0);
      gtk_widget_set_sensitive (row->down, i < n - 1);
    }
}

GtkWidget *
regie_script_list_new (RegieDocument *document, GListModel *records, RegieMakeRow make)
{
  List *self = g_new0 (List, 1);
  GtkEventController *key = gtk_event_controller_key_new ();

  self->document = g_object_ref (document);
  self->rows = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->make = make;
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  g_object_set_data_full (G_OBJECT (self->list), "list", self, list_free);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (self->list, key);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), records, get_row, self, NULL);
  records_changed (records, 0, 0, 0, self->list);
  g_signal_connect_object (records, "items-changed", G_CALLBACK (records_changed),
                           self->list, G_CONNECT_AFTER);
  return self->list;
}

GtkWidget *
regie_script_list_at (GtkWidget *list, int position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), position);

  return row ? ((Row *) g_object_get_data (G_OBJECT (row), "row"))->content : NULL;
}

GtkWidget *
regie_script_list_find (GtkWidget *within, RegieRecord *record)
{
  Row *row = g_object_get_data (G_OBJECT (within), "row");
  GtkWidget *found = row && row->record == record ? within : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = regie_script_list_find (child, record);
  return found;
}

void
regie_script_list_focus_last (GtkWidget *list)
{
  GtkWidget *row = gtk_widget_get_last_child (list);

  if (row)
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}
