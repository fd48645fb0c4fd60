/* What a screen reader finds on the canvas.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-proxies.h"

#include "ui/canvas-proxy.h"

/* A widget costs 3.5 KB and a reader's patience; the outline lists everything. */
#define MOST 300
#define CALM_MS 150

struct _RegieProxies
{
  RegieCanvas *canvas;
  RegieStage *stage; /* that the proxies are for; borrowed, only compared */
  GHashTable *table; /* record, owned by its proxy, to proxy, owned by the canvas */
  GPtrArray *found;
  guint calm;
  gboolean moving_focus;
};

RegieProxies *
regie_proxies_new (RegieCanvas *canvas)
{
  RegieProxies *self = g_new0 (RegieProxies, 1);

  self->canvas = canvas;
  self->table = g_hash_table_new (NULL, NULL);
  self->found = g_ptr_array_new ();
  return self;
}

/* The keyboard stays on the canvas when what had it goes. */
static void
remove_proxy (RegieProxies *self, GtkWidget *proxy)
{
  if (gtk_widget_has_focus (proxy))
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  gtk_widget_unparent (proxy);
}

static void
remove_all (RegieProxies *self)
{
  GHashTableIter iter;
  gpointer proxy;

  g_hash_table_iter_init (&iter, self->table);
  while (g_hash_table_iter_next (&iter, NULL, &proxy))
    {
      g_hash_table_iter_steal (&iter);
      gtk_widget_unparent (proxy);
    }
}

void
regie_proxies_free (RegieProxies *self)
{
  g_clear_handle_id (&self->calm, g_source_remove);
  remove_all (self);
  g_hash_table_unref (self->table);
  g_ptr_array_unref (self->found);
  g_free (self);
}

static void
find (RegieProxies *self)
{
  guint kept = 0;

  g_ptr_array_set_size (self->found, 0);
  regie_stage_find (self->stage, regie_view_box (regie_canvas_view (self->canvas)),
                    self->found);
  for (guint i = 0; i < self->found->len && kept < MOST; i++)
    if (regie_stage_may_pick (self->stage, self->found->pdata[i]))
      self->found->pdata[kept++] = self->found->pdata[i];
  g_ptr_array_set_size (self->found, (int) kept);
}

static void
remove_lost (RegieProxies *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) lost = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer record, proxy;

  for (guint i = 0; i < self->found->len; i++)
    g_hash_table_add (seen, self->found->pdata[i]);
  g_hash_table_iter_init (&iter, self->table);
  while (g_hash_table_iter_next (&iter, &record, &proxy))
    if (!g_hash_table_contains (seen, record))
      {
        g_hash_table_iter_remove (&iter);
        g_ptr_array_add (lost, proxy);
      }
  for (guint i = 0; i < lost->len; i++)
    remove_proxy (self, lost->pdata[i]);
}

/* In painting order, so that a reader goes through the plan as Tab does. */
static void
add_found (RegieProxies *self)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas), *before = NULL;

  for (guint i = 0; i < self->found->len; i++)
    {
      RegieRecord *record = self->found->pdata[i];
      GtkWidget *proxy = g_hash_table_lookup (self->table, record);

      if (proxy)
        regie_proxy_describe (REGIE_PROXY (proxy));
      else
        {
          proxy = regie_proxy_new (self->stage, record);
          g_hash_table_insert (self->table, record, proxy);
        }
      if (!gtk_widget_get_parent (proxy) || gtk_widget_get_prev_sibling (proxy) != before)
        gtk_widget_insert_after (proxy, canvas, before);
      before = proxy;
    }
}

static void
show_selected (RegieProxies *self)
{
  RegieSelection *selection = regie_stage_selection (self->stage);
  GHashTableIter iter;
  gpointer record, proxy;

  g_hash_table_iter_init (&iter, self->table);
  while (g_hash_table_iter_next (&iter, &record, &proxy))
    regie_proxy_set_selected (proxy, regie_selection_contains (selection, record));
}

static void
look_again (RegieProxies *self)
{
  RegieStage *stage = regie_canvas_stage (self->canvas);

  g_clear_handle_id (&self->calm, g_source_remove);
  if (stage != self->stage)
    remove_all (self);
  self->stage = stage;
  if (!stage)
    return;
  find (self);
  remove_lost (self);
  add_found (self);
  show_selected (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self->canvas));
}

static gboolean
on_calm (gpointer data)
{
  RegieProxies *self = data;

  self->calm = 0;
  look_again (self);
  /* A copy is picked before it can be found. */
  if (self->stage)
    regie_proxies_select (self);
  return G_SOURCE_REMOVE;
}

void
regie_proxies_queue (RegieProxies *self)
{
  g_clear_handle_id (&self->calm, g_source_remove);
  self->calm = g_timeout_add (CALM_MS, on_calm, self);
}

/* What has the keyboard is not picked any more. */
static gboolean
is_left_behind (RegieProxies *self, RegieSelection *selection)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self->canvas));

  return REGIE_IS_PROXY (child) &&
         !regie_selection_contains (selection, regie_proxy_record (REGIE_PROXY (child)));
}

void
regie_proxies_select (RegieProxies *self)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas), *proxy;
  RegieSelection *selection = regie_stage_selection (regie_canvas_stage (self->canvas));
  gboolean here = gtk_widget_is_focus (canvas) || gtk_widget_get_focus_child (canvas);
  RegieRecord *record = regie_selection_at (selection, 0);

  if (self->stage != regie_canvas_stage (self->canvas))
    return;
  show_selected (self);
  if (!here || self->moving_focus || !record ||
      (regie_selection_count (selection) > 1 && !is_left_behind (self, selection)))
    return;
  if (!g_hash_table_contains (self->table, record))
    look_again (self);
  proxy = g_hash_table_lookup (self->table, record);
  if (!proxy || gtk_widget_has_focus (proxy))
    return;
  self->moving_focus = TRUE;
  gtk_widget_grab_focus (proxy);
  self->moving_focus = FALSE;
}

void
regie_proxies_allocate (RegieProxies *self)
{
  const RegieView *view = regie_canvas_view (self->canvas);
  GHashTableIter iter;
  gpointer record, proxy;

  g_hash_table_iter_init (&iter, self->table);
  while (g_hash_table_iter_next (&iter, &record, &proxy))
    {
      graphene_rect_t at = regie_view_box_to_screen (view, regie_record_outline (record));
      GtkAllocation place = { (int) at.origin.x, (int) at.origin.y,
                              MAX ((int) at.size.width, 1),
                              MAX ((int) at.size.height, 1) };

      gtk_widget_measure (proxy, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (proxy, &place, -1);
    }
}

gboolean
regie_proxies_ring (RegieProxies *self, RegieBox *box)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas);
  GtkWidget *child = gtk_widget_get_focus_child (canvas);
  GtkRoot *root = gtk_widget_get_root (canvas);
  const RegieView *view = regie_canvas_view (self->canvas);

  if (!GTK_IS_WINDOW (root) || !gtk_window_get_focus_visible (GTK_WINDOW (root)))
    return FALSE;
  if (REGIE_IS_PROXY (child))
    *box = regie_record_outline (regie_proxy_record (REGIE_PROXY (child)));
  else
    *box = regie_box_grow (regie_view_box (view), -8 / view->zoom);
  return REGIE_IS_PROXY (child) || gtk_widget_is_focus (canvas);
}

GtkWidget *
regie_proxies_find (RegieProxies *self, RegieRecord *record)
{
  return g_hash_table_lookup (self->table, record);
}
