/* One symbol, or one role of the cast, in the palette.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/symbol-tile.h"

#include "app/base/text.h"
#include "app/base/units.h"
#include "app/model/role-name.h"
#include "ui/picture.h"
#include "ui/symbol-families.h"
#include "ui/verdict.h"

#include <glib/gi18n-lib.h>

#define PICTURE_PX 52
#define MARGIN_PX 3

struct _RegieSymbolTile
{
  GtkFlowBoxChild parent_instance;
  RegieSymbol *symbol;
  RegieRole *role;
  RegieProduction *production;
  char *key;
  char *words; /* what is looked in, case folded */
  GtkImage *picture;
  GtkButton *star;
  gboolean favourite;
};

G_DEFINE_FINAL_TYPE (RegieSymbolTile, regie_symbol_tile, GTK_TYPE_FLOW_BOX_CHILD)

const char *
regie_symbol_tile_key (RegieSymbolTile *self)
{
  return self->key;
}

RegieSymbol *
regie_symbol_tile_symbol (RegieSymbolTile *self)
{
  return self->symbol;
}

gboolean
regie_symbol_tile_matches (RegieSymbolTile *self, const char *const *words)
{
  for (unsigned i = 0; words && words[i]; i++)
    if (!strstr (self->words, words[i]))
      return FALSE;
  return TRUE;
}

void
regie_symbol_tile_set_favourite (RegieSymbolTile *self, gboolean favourite)
{
  g_autofree char *label = NULL;

  if (!self->star)
    return;
  self->favourite = favourite;
  label = g_strdup_printf (favourite ? _ ("Remove %s from favourites")
                                     : _ ("Add %s to favourites"),
                                          regie_symbol_name (self->symbol));
  gtk_button_set_icon_name (self->star,
                            favourite ? "starred-symbolic" : "non-starred-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->star), label);
  regie_widget_set_label (GTK_WIDGET (self->star), label);
  if (favourite)
    gtk_widget_add_css_class (GTK_WIDGET (self->star), "favourite");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->star), "favourite");
}

static void
draw_symbol (RegieSymbolTile *self, cairo_t *cr)
{
  double width = regie_symbol_width (self->symbol);
  double depth = regie_symbol_depth (self->symbol);
  double scale = (PICTURE_PX - 2 * MARGIN_PX) / MAX (width, depth);

  cairo_scale (cr, scale, scale);
  regie_symbol_draw (self->symbol, cr, width, depth, NULL, regie_picture_style ());
}

static void
draw_role (RegieSymbolTile *self, cairo_t *cr)
{
  RegieDrawOptions options =
    regie_draw_options (self->production, NULL, regie_picture_style ());
  double scale = PICTURE_PX / (3.2 * REGIE_BODY_RADIUS);

  options.pixel = 1 / (scale * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  options.labels = FALSE;
  cairo_scale (cr, scale, scale);
  regie_draw_person (cr, (RegiePoint){ 0, 0 }, 0, self->role, &options);
}

void
regie_symbol_tile_draw (RegieSymbolTile *self)
{
  cairo_t *cr = regie_picture_begin (GTK_WIDGET (self), PICTURE_PX, PICTURE_PX);
  g_autoptr (GdkTexture) texture = NULL;

  cairo_translate (cr, PICTURE_PX / 2.0, PICTURE_PX / 2.0);
  if (self->symbol)
    draw_symbol (self, cr);
  else
    draw_role (self, cr);
  texture = regie_picture_end (cr);
  gtk_image_set_from_paintable (self->picture, GDK_PAINTABLE (texture));
}

static void
add_item (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
build_menu (RegieSymbolTile *self)
{
  GMenu *menu = g_menu_new ();

  if (self->symbol)
    add_item (menu, _ ("_Take in Hand"), "palette.pick", self->key);
  add_item (menu, _ ("_Set Down in the Middle"), "palette.set-down", self->key);
  if (self->symbol)
    add_item (menu, self->favourite ? _ ("Remove from _Favourites")
                                    : _ ("Add to _Favourites"), "palette.favour",
                                         regie_symbol_id (self->symbol));
  return G_MENU_MODEL (menu);
}

/* Not at once: the item chosen is only told after the popover has closed. */
static void
drop_popover (GtkWidget *popover)
{
  g_idle_add_once ((GSourceOnceFunc) gtk_widget_unparent, popover);
}

static void
open_menu (RegieSymbolTile *self, int x, int y)
{
  g_autoptr (GMenuModel) menu = build_menu (self);
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ x, y, 1, 1 });
  g_signal_connect (popover, "closed", G_CALLBACK (drop_popover), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static gboolean
menu_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  open_menu (REGIE_SYMBOL_TILE (widget), PICTURE_PX / 2, PICTURE_PX / 2);
  return TRUE;
}

static void
pressed (GtkGestureClick *gesture, int n_press, double x, double y, RegieSymbolTile *self)
{
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) ==
      GDK_BUTTON_SECONDARY)
    open_menu (self, (int) x, (int) y);
}

/* On release, so that a press that becomes a drag picks nothing up. */
static void
released (GtkGestureClick *gesture,
          int n_press,
          double x,
          double y,
          RegieSymbolTile *self)
{
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) ==
        GDK_BUTTON_PRIMARY &&
      n_press == 1)
    gtk_widget_activate_action (GTK_WIDGET (self), "palette.pick", "s", self->key);
}

static GdkContentProvider *
drag_prepare (GtkDragSource *source, double x, double y, RegieSymbolTile *self)
{
  gtk_drag_source_set_icon (source, gtk_image_get_paintable (self->picture),
                            PICTURE_PX / 2, PICTURE_PX / 2);
  return gdk_content_provider_new_typed (G_TYPE_STRING, self->key);
}

static void
symbol_tile_dispose (GObject *object)
{
  RegieSymbolTile *self = REGIE_SYMBOL_TILE (object);

  g_clear_object (&self->symbol);
  g_clear_object (&self->role);
  g_clear_object (&self->production);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (regie_symbol_tile_parent_class)->dispose (object);
}

static void
regie_symbol_tile_class_init (RegieSymbolTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = symbol_tile_dispose;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key,
                                NULL);
}

static void
regie_symbol_tile_init (RegieSymbolTile *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDragSource *drag = gtk_drag_source_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed), self);
  g_signal_connect (click, "released", G_CALLBACK (released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_drag_source_set_actions (drag, GDK_ACTION_COPY);
  g_signal_connect (drag, "prepare", G_CALLBACK (drag_prepare), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_css_class (GTK_WIDGET (self), "symbol-tile");
}

static GtkWidget *
build_label (const char *name)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), 7);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 9);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  return label;
}

static void
build (RegieSymbolTile *self, const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *overlay = gtk_overlay_new ();

  self->picture = GTK_IMAGE (gtk_image_new ());
  gtk_image_set_pixel_size (self->picture, PICTURE_PX);
  gtk_widget_add_css_class (GTK_WIDGET (self->picture), "symbol-picture");
  gtk_widget_set_halign (GTK_WIDGET (self->picture), GTK_ALIGN_CENTER);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->picture));
  if (self->symbol)
    {
      self->star = GTK_BUTTON (gtk_button_new ());
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->star), "palette.favour");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->star), "s",
                                        regie_symbol_id (self->symbol));
      gtk_widget_set_halign (GTK_WIDGET (self->star), GTK_ALIGN_END);
      gtk_widget_set_valign (GTK_WIDGET (self->star), GTK_ALIGN_START);
      gtk_widget_add_css_class (GTK_WIDGET (self->star), "flat");
      gtk_widget_add_css_class (GTK_WIDGET (self->star), "star");
      gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (self->star));
    }
  gtk_box_append (GTK_BOX (box), overlay);
  gtk_box_append (GTK_BOX (box), build_label (name));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (self), box);
}

static void
fold_words (RegieSymbolTile *self, const char *a, const char *b, const char *c)
{
  g_autofree char *all = g_strjoin (" ", a, b ? b : "", c ? c : "", NULL);

  self->words = regie_text_fold (all);
}

void
regie_symbol_tile_set_imperial (RegieSymbolTile *self, gboolean imperial)
{
  g_autofree char *width = NULL, *depth = NULL, *tooltip = NULL;

  if (!self->symbol)
    return;
  width = regie_length_format (regie_symbol_width (self->symbol), imperial);
  depth = regie_length_format (regie_symbol_depth (self->symbol), imperial);
  /* Translators: a symbol's name, then its true width and depth */
  tooltip =
    g_strdup_printf (_ ("%s, %s × %s"), regie_symbol_name (self->symbol), width, depth);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  regie_widget_set_label (GTK_WIDGET (self), tooltip);
}

GtkWidget *
regie_symbol_tile_new (RegieSymbol *symbol, gboolean imperial)
{
  RegieSymbolTile *self = g_object_new (REGIE_TYPE_SYMBOL_TILE, NULL);
  const char *name = regie_symbol_name (symbol);

  self->symbol = g_object_ref (symbol);
  self->key = g_strconcat ("symbol:", regie_symbol_id (symbol), NULL);
  fold_words (self, name, regie_symbol_keywords (symbol),
              regie_symbol_family_label (regie_symbol_family (symbol)));
  build (self, name);
  regie_symbol_tile_set_imperial (self, imperial);
  regie_symbol_tile_set_favourite (self, FALSE);
  return GTK_WIDGET (self);
}

GtkWidget *
regie_symbol_tile_new_role (RegieRole *role, RegieProduction *production)
{
  RegieSymbolTile *self = g_object_new (REGIE_TYPE_SYMBOL_TILE, NULL);
  g_autofree char *name = regie_role_full_name (role);
  g_autofree char *tooltip =
    g_strdup_printf ("%s, %s", name, _ (regie_parts[role->part].label));

  self->role = g_object_ref (role);
  self->production = g_object_ref (production);
  self->key = g_strconcat ("role:", role->parent_instance.id, NULL);
  fold_words (self, name,
              _ (regie_parts[role->part].label), regie_symbol_family_label ("people"));
  build (self, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  regie_widget_set_label (GTK_WIDGET (self), tooltip);
  return GTK_WIDGET (self);
}
