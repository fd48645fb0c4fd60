/* The script's sections beside it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/script-index.h"

#include "app/model/cast.h"
#include "ui/script-list.h"
#include "ui/wrap-layout.h"

#include <glib/gi18n-lib.h>

/* A section's heading is not pressed against the edge. In pixels. */
#define ROOM 18

/* What stands no lower than this is what is read. In pixels. */
#define READ 96

typedef struct
{
  GtkWidget *scroller;
  const char *group;
  GtkWidget *current; /* the row that is marked */
  gboolean going;     /* a row was pressed: it tells what is read */
} Index;

/* The rows of roles. */
typedef struct
{
  GtkListBox *index;
  const char *group;
  GtkWidget *list; /* of the page */
  int first;       /* the place of the first one's row: what stands before it stays */
} Roles;

/* What a row leads to: one of them. */
typedef struct
{
  const char *group;
  GtkWidget *heading, *button;
  const Roles *roles; /* the row there of the same role */
} Target;

static Index *
index_of (GtkWidget *index)
{
  return g_object_get_data (G_OBJECT (index), "index");
}

static Target *
target_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "target");
}

/* Going there */

/* The focus moves first: it scrolls as well, and by where things stood before. */
void
regie_script_index_go_to (GtkWidget *scroller, GtkWidget *widget)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (scroller);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);
  GtkWidget *next = gtk_widget_get_next_sibling (widget);
  double value = gtk_adjustment_get_value (adjustment);
  graphene_point_t at = GRAPHENE_POINT_INIT (0, 0);

  if (gtk_widget_compute_point (widget, scroller, &GRAPHENE_POINT_INIT (0, 0), &at))
    value += at.y - ROOM;
  if (!gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD) && next)
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
  gtk_adjustment_set_value (adjustment, value);
}

/* Returns: (nullable): what the row leads to. */
static GtkWidget *
find_place (GtkWidget *row)
{
  const Target *target = target_of (row);
  int at = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  return target->roles
           ? regie_script_list_at (target->roles->list, at - target->roles->first)
           : target->heading;
}

static void
mark (Index *self, GtkWidget *row)
{
  if (self->current == row)
    return;
  if (self->current)
    gtk_widget_remove_css_class (self->current, "current");
  g_set_weak_pointer (&self->current, row);
  if (row)
    gtk_widget_add_css_class (row, "current");
}

static void
activated (GtkListBox *list, GtkListBoxRow *row, Index *self)
{
  GtkWidget *place = find_place (GTK_WIDGET (row));
  GtkWidget *button = target_of (GTK_WIDGET (row))->button;

  if (button)
    g_signal_emit_by_name (button, "clicked");
  if (!place)
    return;
  self->going = TRUE;
  regie_script_index_go_to (self->scroller, place);
  self->going = FALSE;
  mark (self, GTK_WIDGET (row));
}

/* What is read */

/* By where it stands on the page, which hears of scrolling later. */
static gboolean
is_above (GtkWidget *place, GtkWidget *scroller, GtkAdjustment *adjustment)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  graphene_point_t at;

  return gtk_widget_compute_point (place, gtk_widget_get_first_child (viewport),
                                   &GRAPHENE_POINT_INIT (0, 0), &at) &&
         at.y - gtk_adjustment_get_value (adjustment) <= READ;
}

static void
scrolled (GtkAdjustment *adjustment, GtkWidget *index)
{
  Index *self = index_of (index);
  GtkWidget *found = NULL;

  if (self->going)
    return;
  for (GtkWidget *row = gtk_widget_get_first_child (index); row;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *place = GTK_IS_LIST_BOX_ROW (row) ? find_place (row) : NULL;

      if (place && (!found || is_above (place, self->scroller, adjustment)))
        found = row;
    }
  mark (self, found);
}

/* Rows */

static void
show_group (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *group = target_of (GTK_WIDGET (row))->group;
  GtkWidget *label;

  if (!group || (before && target_of (GTK_WIDGET (before))->group == group))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (group);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "index-group");
  gtk_list_box_row_set_header (row, label);
}

/* said: (out): a quiet label at the end. Returns: (transfer floating) */
static GtkWidget *
make_row (Target target, GtkWidget **name, GtkWidget **said)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = regie_wrap_box_new (9);

  *name = gtk_label_new (NULL);
  *said = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (*name), 0);
  gtk_label_set_wrap (GTK_LABEL (*name), TRUE);
  gtk_widget_set_hexpand (*name, TRUE);
  gtk_widget_add_css_class (*said, "dim-label");
  gtk_widget_add_css_class (*said, "index-said");
  gtk_box_append (GTK_BOX (line), *name);
  gtk_box_append (GTK_BOX (line), *said);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, *name, *said, NULL,
                                  -1);
  g_object_set_data_full (G_OBJECT (row), "target", g_memdup2 (&target, sizeof target),
                          g_free);
  return row;
}

static void
show_count (GListModel *counted, guint at, guint removed, guint added, GtkWidget *label)
{
  guint n = g_list_model_get_n_items (counted);
  g_autofree char *text = g_strdup_printf ("%u", n);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, n > 0);
}

void
regie_script_index_add (GtkWidget *index,
                        const char *title,
                        GtkWidget *heading,
                        GListModel *counted)
{
  GtkWidget *name, *said;
  GtkWidget *row =
    make_row ((Target){ .group = index_of (index)->group, .heading = heading }, &name,
              &said);

  gtk_label_set_text (GTK_LABEL (name), title);
  gtk_widget_set_visible (said, FALSE);
  if (counted)
    {
      show_count (counted, 0, 0, 0, said);
      g_signal_connect_object (counted, "items-changed", G_CALLBACK (show_count), said,
                               G_CONNECT_AFTER);
    }
  gtk_list_box_append (GTK_LIST_BOX (index), row);
}

void
regie_script_index_add_button (GtkWidget *index, const char *title, GtkWidget *button)
{
  GtkWidget *name, *said;
  GtkWidget *row =
    make_row ((Target){ .group = index_of (index)->group, .button = button }, &name,
              &said);

  gtk_label_set_text (GTK_LABEL (name), title);
  gtk_widget_add_css_class (name, "dim-label");
  gtk_widget_set_visible (said, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (index), row);
}

/* Roles */

static gboolean
name_to_label (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const char *name = g_value_get_string (from);

  g_value_set_string (to, name && *name ? name : _ ("Unnamed role"));
  return TRUE;
}

static gboolean
part_to_label (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  g_value_set_string (to, _ (regie_parts[g_value_get_int (from)].label));
  return TRUE;
}

static GtkWidget *
make_role_row (const Roles *self, RegieRecord *role)
{
  GtkWidget *name, *said;
  GtkWidget *row =
    make_row ((Target){ .group = self->group, .roles = self }, &name, &said);

  g_object_bind_property_full (role, "name", name, "label", G_BINDING_SYNC_CREATE,
                               name_to_label, NULL, NULL, NULL);
  g_object_bind_property_full (role, "part", said, "label", G_BINDING_SYNC_CREATE,
                               part_to_label, NULL, NULL, NULL);
  return row;
}

static void
roles_changed (GListModel *roles, guint at, guint removed, guint added, GtkWidget *list)
{
  const Roles *self = g_object_get_data (G_OBJECT (list), "roles");
  int place = self->first + (int) at;

  for (; removed > 0; removed--)
    gtk_list_box_remove (self->index,
                         GTK_WIDGET (gtk_list_box_get_row_at_index (self->index, place)));
  for (guint i = 0; i < added; i++)
    gtk_list_box_insert (self->index, make_role_row (self, regie_list_at (roles, at + i)),
                         place + (int) i);
}

void
regie_script_index_add_roles (GtkWidget *index, GListModel *roles, GtkWidget *list)
{
  Roles *self = g_new0 (Roles, 1);

  self->index = GTK_LIST_BOX (index);
  self->group = index_of (index)->group;
  self->list = list;
  while (gtk_list_box_get_row_at_index (self->index, self->first))
    self->first++;
  g_object_set_data_full (G_OBJECT (list), "roles", self, g_free);
  roles_changed (roles, 0, 0, g_list_model_get_n_items (roles), list);
  g_signal_connect_object (roles, "items-changed", G_CALLBACK (roles_changed), list,
                           G_CONNECT_AFTER);
}

/* The whole */

void
regie_script_index_begin (GtkWidget *index, const char *group)
{
  index_of (index)->group = group;
}

void
regie_script_index_clear (GtkWidget *index)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (index), 0)))
    gtk_list_box_remove (GTK_LIST_BOX (index), GTK_WIDGET (row));
  index_of (index)->group = NULL;
}

static void
index_free (gpointer data)
{
  Index *self = data;

  g_clear_weak_pointer (&self->current);
  g_free (self);
}

GtkWidget *
regie_script_index_new (GtkWidget *scroller)
{
  GtkWidget *index = gtk_list_box_new ();
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  Index *self = g_new0 (Index, 1);

  self->scroller = scroller;
  g_object_set_data_full (G_OBJECT (index), "index", self, index_free);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (index), GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (index), show_group, NULL, NULL);
  gtk_widget_add_css_class (index, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (index), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sections"), -1);
  g_signal_connect (index, "row-activated", G_CALLBACK (activated), self);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled), index, 0);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (scrolled), index, 0);
  return index;
}
