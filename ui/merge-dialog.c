/* What two people did to one document, before it becomes one.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/merge-dialog.h"

#include "ui/compat.h"
#include "ui/merge-choice.h"
#include "ui/word-list.h"

#include <glib/gi18n-lib.h>

/* Of conflicts shown one by one; the buttons above are for all there are. */
#define MOST 100

struct _RegieMergeDialog
{
  AdwWindow parent_instance;
  RegieMerging *merging;

  AdwWindowTitle *heading;
  GtkLabel *summary, *conflicts_heading, *theirs_heading, *mine_heading;
  GtkWidget *conflicts_part, *mine_part, *use_button, *cancel_button, *all_mine,
    *all_theirs;
  GtkBox *conflicts;
  RegieWordList *theirs, *mine;
};

G_DEFINE_FINAL_TYPE (RegieMergeDialog, regie_merge_dialog, ADW_TYPE_WINDOW)

enum
{
  USE,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

RegieMerging *
regie_merge_dialog_merging (RegieMergeDialog *self)
{
  return self->merging;
}

/* Where both changed the same */

static RegieMerge *
merge_of (RegieMergeDialog *self)
{
  return self->merging->merge;
}

static void
show_count (RegieMergeDialog *self)
{
  unsigned n = merge_of (self)->conflicts->len;
  g_autofree char *heading =
    g_strdup_printf (ngettext ("Both changed the same in %u place: choose",
                               "Both changed the same in %u places: choose", n),
                     n);

  gtk_label_set_text (self->conflicts_heading, heading);
  gtk_widget_set_visible (self->conflicts_part, n > 0);
}

/* Returns: (nullable): the child that is about the conflict. */
static RegieMergeChoice *
find_child (RegieMergeDialog *self, const RegieConflict *conflict)
{
  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self->conflicts)); at;
       at = gtk_widget_get_next_sibling (at))
    if (regie_merge_choice_is (REGIE_MERGE_CHOICE (at), conflict))
      return REGIE_MERGE_CHOICE (at);
  return NULL;
}

static gboolean
find_conflict (RegieMergeDialog *self, RegieMergeChoice *child, guint *position)
{
  GPtrArray *conflicts = merge_of (self)->conflicts;

  for (*position = 0; *position < conflicts->len; (*position)++)
    if (regie_merge_choice_is (child, conflicts->pdata[*position]))
      return TRUE;
  return FALSE;
}

static void show_conflicts (RegieMergeDialog *self);

static void
chosen (RegieMergeChoice *child, guint side, RegieMergeDialog *self)
{
  guint position;

  if (find_conflict (self, child, &position))
    regie_merge_take (merge_of (self), position, side);
  show_conflicts (self);
}

static void
drop_settled (RegieMergeDialog *self)
{
  GtkWidget *next;
  guint position;

  for (GtkWidget *at = gtk_widget_get_first_child (GTK_WIDGET (self->conflicts)); at;
       at = next)
    {
      next = gtk_widget_get_next_sibling (at);
      if (!find_conflict (self, REGIE_MERGE_CHOICE (at), &position))
        gtk_box_remove (self->conflicts, at);
    }
}

/* A choice may bring others or take them away; those that stay keep the keyboard. */
static void
show_conflicts (RegieMergeDialog *self)
{
  GPtrArray *conflicts = merge_of (self)->conflicts;
  GtkWidget *last = NULL;

  drop_settled (self);
  for (guint i = 0; i < MIN (conflicts->len, MOST); i++)
    {
      const RegieConflict *conflict = conflicts->pdata[i];
      RegieMergeChoice *child = find_child (self, conflict);

      if (child)
        regie_merge_choice_set_side (child, conflict->taken);
      else
        {
          child = REGIE_MERGE_CHOICE (
            regie_merge_choice_new (merge_of (self)->matching, conflict));
          gtk_widget_add_css_class (GTK_WIDGET (child), "card");
          g_signal_connect (child, "chosen", G_CALLBACK (chosen), self);
          gtk_box_insert_child_after (self->conflicts, GTK_WIDGET (child), last);
        }
      last = GTK_WIDGET (child);
    }
  show_count (self);
}

static void
all_mine_clicked (RegieMergeDialog *self)
{
  regie_merge_take_all (merge_of (self), REGIE_SIDE_MINE);
  show_conflicts (self);
}

static void
all_theirs_clicked (RegieMergeDialog *self)
{
  regie_merge_take_all (merge_of (self), REGIE_SIDE_THEIRS);
  show_conflicts (self);
}

/* What came from either */

static void
show_words (RegieMergeDialog *self)
{
  unsigned theirs = g_strv_length (self->merging->from_them);
  unsigned mine = g_strv_length (self->merging->from_me);
  g_autofree char *from_them =
    theirs
      ? g_strdup_printf (ngettext ("%u change from them", "%u changes from them", theirs),
                         theirs)
      : g_strdup (_ ("Nothing was changed by them"));
  g_autofree char *from_me =
    g_strdup_printf (ngettext ("%u change of yours", "%u changes of yours", mine), mine);

  gtk_label_set_text (self->theirs_heading, from_them);
  regie_word_list_show (self->theirs, (const char *const *) self->merging->from_them);
  gtk_label_set_text (self->mine_heading, from_me);
  regie_word_list_show (self->mine, (const char *const *) self->merging->from_me);
  gtk_widget_set_visible (self->mine_part, mine > 0);
}

static void
show_summary (RegieMergeDialog *self)
{
  gtk_label_set_text (
    self->summary, merge_of (self)->conflicts->len > 0
    ? _ ("What either of you changed is put together. Where both changed the same, you "
           "decide. Both versions stay among the earlier ones.")
    : _ ("What either of you changed is put together; nowhere did both change the same. "
           "Both versions stay among the earlier ones."));
}

/* The dialog */

static void
use_clicked (RegieMergeDialog *self)
{
  g_signal_emit (self, signals[USE], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
merge_dialog_finalize (GObject *object)
{
  g_clear_pointer (&REGIE_MERGE_DIALOG (object)->merging, regie_merging_free);
  G_OBJECT_CLASS (regie_merge_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RegieMergeDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, RegieMergeDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, RegieMergeDialog, conflicts_part);
  gtk_widget_class_bind_template_child (widget_class, RegieMergeDialog,
                                        conflicts_heading);
  gtk_widget_class_bind_template_child (widget_class, RegieMergeDialog, conflicts);
  gtk_widget_class_bind_template_child (widget_class, RegieMergeDialog, theirs_heading);
  gtk_widget_class_bind_template_child (widget_class, RegieMergeDialog, theirs);
  gtk_widget_class_bind_template_child (widget_class, RegieMergeDialog, mine_part);
  gtk_widget_class_bind_template_child (widget_class, RegieMergeDialog, mine_heading);
  gtk_widget_class_bind_template_child (widget_class, RegieMergeDialog, mine);
  gtk_widget_class_bind_template_child (widget_class, RegieMergeDialog, use_button);
  gtk_widget_class_bind_template_child (widget_class, RegieMergeDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, RegieMergeDialog, all_mine);
  gtk_widget_class_bind_template_child (widget_class, RegieMergeDialog, all_theirs);
}

static void
regie_merge_dialog_class_init (RegieMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = merge_dialog_finalize;
  signals[USE] = g_signal_new ("use", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (REGIE_TYPE_WORD_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/merge-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, use_clicked);
  gtk_widget_class_bind_template_callback (widget_class, all_mine_clicked);
  gtk_widget_class_bind_template_callback (widget_class, all_theirs_clicked);
}

static void
regie_merge_dialog_init (RegieMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

RegieMergeDialog *
regie_merge_dialog_show (GtkWindow *parent, GFile *file, RegieMerging *merging)
{
  RegieMergeDialog *self =
    g_object_new (REGIE_TYPE_MERGE_DIALOG, "transient-for", parent, NULL);
  g_autofree char *name = g_file_get_basename (file);

  self->merging = merging;
  adw_window_title_set_subtitle (self->heading, name);
  show_summary (self);
  show_conflicts (self);
  show_words (self);
  regie_name_plainly (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (self));
  if (merging->merge->conflicts->len > 0)
    gtk_widget_child_focus (GTK_WIDGET (self->conflicts), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (self->use_button);
  return self;
}
