/* Why a button cannot be pressed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/explain.h"

static void
show (GtkWidget *button)
{
  const char *tip = g_object_get_data (G_OBJECT (button), "tip");
  const char *missing = g_object_get_data (G_OBJECT (button), "missing");
  g_autofree char *both = g_strdup_printf ("%s\n%s", tip, missing);

  gtk_widget_set_tooltip_text (button, gtk_widget_is_sensitive (button) ? tip : both);
}

void
regie_explain (GtkWidget *button, const char *tip, const char *missing)
{
  GObject *object = G_OBJECT (button);

  if (!g_object_get_data (object, "tip"))
    g_signal_connect (button, "state-flags-changed", G_CALLBACK (show), NULL);
  g_object_set_data_full (object, "tip", g_strdup (tip), g_free);
  g_object_set_data_full (object, "missing", g_strdup (missing), g_free);
  show (button);
}
