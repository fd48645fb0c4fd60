/* The review's findings in a list.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/findings-box.h"

#include "app/review/review.h"
#include "ui/verdict.h"
#include "ui/window.h"

#include <glib/gi18n-lib.h>

struct _RegieFindingsBox
{
  GtkWidget parent_instance;
  RegieDocument *document;
  RegieRecord *about;  /* NULL: all that is found is shown */
  GPtrArray *findings; /* RegieFinding; NULL until looked for */
  GtkWidget *box, *heading, *list, *none, *waived, *folded;
  guint waiting; /* the idle that looks anew */
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (RegieFindingsBox, regie_findings_box, GTK_TYPE_WIDGET)

/* Waiving */

static RegieFinding *
finding_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (
                              gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW)),
                            "finding");
}

static void
take_reason (GtkWidget *popover, RegieFindingsBox *self)
{
  GtkWidget *entry = g_object_get_data (G_OBJECT (popover), "entry");
  RegieFinding *finding = finding_of (popover);
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (entry));

  if (g_strcmp0 (reason, finding->reason ? finding->reason : "") != 0)
    regie_review_waive (regie_document_production (self->document), finding, reason);
}

static void
entered (GtkEntry *entry, GtkPopover *popover)
{
  gtk_popover_popdown (popover);
}

/* Nothing to say keeps the finding. */
static GtkWidget *
make_waiver (RegieFindingsBox *self, RegieFinding *finding)
{
  GtkWidget *button = gtk_menu_button_new (), *popover = gtk_popover_new ();
  GtkWidget *entry = gtk_entry_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (_ ("Why may it stay as it is?"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_editable_set_text (GTK_EDITABLE (entry), finding->reason ? finding->reason : "");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 30);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reason for waiving"), -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_object_set_data (G_OBJECT (popover), "entry", entry);
  g_signal_connect (entry, "activate", G_CALLBACK (entered), popover);
  g_signal_connect (popover, "closed", G_CALLBACK (take_reason), self);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "object-select-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Waive with a reason"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Waive with a reason"), -1);
  return button;
}

/* Rows */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_row (RegieFindingsBox *self, RegieFinding *finding)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *second =
    make_label (finding->reason ? finding->reason : _ (finding->check->why), "caption");

  gtk_widget_add_css_class (second, "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), make_label (finding->text, NULL));
  gtk_box_append (GTK_BOX (words), second);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), make_waiver (self, finding));
  gtk_widget_add_css_class (line, "finding");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data (G_OBJECT (row), "finding", finding);
  return row;
}

static void
empty (GtkWidget *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (list)))
    gtk_list_box_remove (GTK_LIST_BOX (list), row);
}

static gboolean
is_same (const RegieFinding *a, const RegieFinding *b)
{
  return a->check == b->check && a->about == b->about && g_str_equal (a->text, b->text) &&
         g_strcmp0 (a->reason, b->reason) == 0;
}

static gboolean
is_among (GPtrArray *findings, const RegieFinding *finding)
{
  for (unsigned i = 0; i < findings->len; i++)
    if (is_same (findings->pdata[i], finding))
      return TRUE;
  return FALSE;
}

/* The keyboard goes on to what comes next: it is not lost with the row. */
static void
take_out (GtkWidget *list, GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *next = gtk_widget_get_next_sibling (row);
  GtkWidget *other = next ? next : gtk_widget_get_prev_sibling (row);

  if (focus && (focus == row || gtk_widget_is_ancestor (focus, row)))
    (void) (other ? gtk_widget_grab_focus (other)
                  : gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD));
  gtk_list_box_remove (GTK_LIST_BOX (list), row);
}

/* What is still true keeps its row, with the keyboard and the reason being typed in it.
 * findings: those the list is to show. */
static void
fill (RegieFindingsBox *self, GtkWidget *list, GPtrArray *findings)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list), *next; row; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (!is_among (findings, g_object_get_data (G_OBJECT (row), "finding")))
        take_out (list, row);
    }
  for (unsigned i = 0; i < findings->len; i++)
    {
      RegieFinding *finding = findings->pdata[i];
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) i);

      if (row && is_same (g_object_get_data (G_OBJECT (row), "finding"), finding))
        g_object_set_data (G_OBJECT (row), "finding", finding);
      else
        gtk_list_box_insert (GTK_LIST_BOX (list), make_row (self, finding), (int) i);
    }
  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) findings->len))
    take_out (list, gtk_widget_get_last_child (list));
}

/* One review for all boxes: it looks at everything, whichever asks. */

static void
drop_findings (RegieDocument *document, GPtrArray *records, GPtrArray *findings)
{
  g_signal_handlers_disconnect_by_data (document, findings);
  g_object_set_data (G_OBJECT (document), "findings", NULL);
}

static GPtrArray *
get_findings (RegieDocument *document)
{
  GPtrArray *findings = g_object_get_data (G_OBJECT (document), "findings");

  if (!findings)
    {
      findings = regie_review (regie_document_production (document));
      g_signal_connect (document, "changed", G_CALLBACK (drop_findings), findings);
      g_object_set_data_full (G_OBJECT (document), "findings", findings,
                              (GDestroyNotify) g_ptr_array_unref);
    }
  return g_ptr_array_ref (findings);
}

/* Where it belongs, what is waived needs no more words. */
static gboolean
is_ours (RegieFindingsBox *self, const RegieFinding *finding)
{
  RegieRecord *record = finding->about;

  if (!self->about)
    return TRUE;
  while (record && record != self->about)
    record = record->owner;
  return record && !finding->reason;
}

static void
fill_both (RegieFindingsBox *self, GPtrArray *findings)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new (), waived = g_ptr_array_new ();

  for (unsigned i = 0; i < findings->len; i++)
    {
      RegieFinding *finding = findings->pdata[i];

      if (is_ours (self, finding))
        g_ptr_array_add (finding->reason ? waived : open, finding);
    }
  fill (self, self->list, open);
  fill (self, self->waived, waived);
}

static void
show_findings (RegieFindingsBox *self)
{
  GPtrArray *findings = get_findings (self->document);
  unsigned n = regie_review_count (findings, self->about);
  unsigned waived = self->about ? 0 : findings->len - n;
  g_autofree char *heading = g_strdup_printf (_ ("Worth a Thought (%u)"), n);

  fill_both (self, findings);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = findings;
  self->stale = FALSE;
  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  gtk_widget_set_visible (self->list, n > 0);
  gtk_widget_set_visible (self->none, n == 0 && !self->about);
  gtk_widget_set_visible (self->folded, waived > 0);
}

static gboolean
look_anew (gpointer data)
{
  RegieFindingsBox *self = data;

  self->waiting = 0;
  show_findings (self);
  return G_SOURCE_REMOVE;
}

/* Never while somebody types or drags. */
static void
wait (RegieFindingsBox *self)
{
  if (self->stale && !self->waiting && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->waiting = g_timeout_add_full (G_PRIORITY_LOW, 300, look_anew, self, NULL);
}

static void
document_changed (RegieFindingsBox *self)
{
  self->stale = TRUE;
  wait (self);
}

static void
findings_box_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (regie_findings_box_parent_class)->map (widget);
  if (REGIE_FINDINGS_BOX (widget)->document)
    wait (REGIE_FINDINGS_BOX (widget));
}

void
regie_findings_box_set_document (RegieFindingsBox *self, RegieDocument *document)
{
  if (self->document)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_handle_id (&self->waiting, g_source_remove);
  empty (self->list);
  empty (self->waived);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_set_object (&self->document, document);
  self->stale = document != NULL;
  if (!document)
    return;
  g_signal_connect_swapped (document, "changed", G_CALLBACK (document_changed), self);
  wait (self);
}

GtkWidget *
regie_findings_box_new_about (RegieDocument *document, RegieRecord *record)
{
  RegieFindingsBox *self = g_object_new (REGIE_TYPE_FINDINGS_BOX, NULL);

  self->about = g_object_ref (record);
  gtk_widget_set_visible (self->heading, FALSE);
  gtk_widget_set_visible (self->none, FALSE);
  regie_findings_box_set_document (self, document);
  return GTK_WIDGET (self);
}

static void
activated (GtkListBox *list, GtkListBoxRow *row, RegieFindingsBox *self)
{
  RegieFinding *finding = g_object_get_data (G_OBJECT (row), "finding");

  regie_reveal (GTK_WIDGET (self), finding->about, NULL);
}

static void
findings_box_dispose (GObject *object)
{
  RegieFindingsBox *self = REGIE_FINDINGS_BOX (object);

  if (self->box)
    regie_findings_box_set_document (self, NULL);
  g_clear_object (&self->about);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (regie_findings_box_parent_class)->dispose (object);
}

static void
regie_findings_box_class_init (RegieFindingsBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = findings_box_dispose;
  GTK_WIDGET_CLASS (klass)->map = findings_box_map;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_list (RegieFindingsBox *self, const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_signal_connect (list, "row-activated", G_CALLBACK (activated), self);
  return list;
}

static void
regie_findings_box_init (RegieFindingsBox *self)
{
  self->folded = gtk_expander_new (_ ("Waived"));
  regie_widget_set_label (self->folded, _ ("Waived"));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->heading = make_label (NULL, "heading");
  self->none = make_label (_ ("Nothing: every rule is satisfied."), "dim-label");
  gtk_widget_add_css_class (self->none, "nothing");
  self->list = make_list (self, _ ("Worth a thought"));
  self->waived = make_list (self, _ ("Waived"));
  gtk_expander_set_child (GTK_EXPANDER (self->folded), self->waived);
  gtk_box_append (GTK_BOX (self->box), self->heading);
  gtk_box_append (GTK_BOX (self->box), self->none);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_box_append (GTK_BOX (self->box), self->folded);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}
