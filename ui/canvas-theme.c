/* The canvas's own colours.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-theme.h"

#include <adwaita.h>

static const char room_css[] =
  "regie-canvas { background-color: mix(@window_bg_color, @window_fg_color, 0.08); }";

/* libadwaita 1.2 has one accent; GtkStyleContext, which would look it up, is on its way
 * out. */
static const GdkRGBA accent = { 0.208f, 0.518f, 0.894f, 1 };

RegieTheme
regie_theme_read (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);
  gboolean contrast = adw_style_manager_get_high_contrast (manager);
  RegieTheme theme = { .accent = accent };

  theme.style = contrast ? REGIE_STYLE_CONTRAST : REGIE_STYLE_SCREEN;
  theme.ruler = dark ? (GdkRGBA){ 0.188f, 0.188f, 0.188f, 1 } : (GdkRGBA){ 1, 1, 1, 1 };
  theme.ruler_text = dark ? (GdkRGBA){ 1, 1, 1, 0.85f } : (GdkRGBA){ 0, 0, 0, 0.75f };
  theme.ruler_line = dark ? (GdkRGBA){ 1, 1, 1, 0.3f } : (GdkRGBA){ 0, 0, 0, 0.25f };
  theme.edge = dark ? (GdkRGBA){ 0, 0, 0, 1 } : (GdkRGBA){ 0.2f, 0.18f, 0.14f, 1 };
  if (contrast)
    {
      theme.ruler_text.alpha = 1;
      theme.ruler_line.alpha = 0.8f;
    }
  return theme;
}

void
regie_theme_install (GdkDisplay *display)
{
  static const char key[] = "regie-canvas-css";
  g_autoptr (GtkCssProvider) provider = NULL;

  if (g_object_get_data (G_OBJECT (display), key))
    return;
  g_object_set_data (G_OBJECT (display), key, GINT_TO_POINTER (TRUE));
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_data (provider, room_css, -1);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_THEME);
}
