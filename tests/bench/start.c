/* How much processor time passes from the start to the first frame: of Regie, or of an empty
 * window made with the same libraries.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/application.h"

#include "regie-resources.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static void
on_painted (GdkFrameClock *clock, gpointer application)
{
  struct timespec time;

  g_signal_handlers_disconnect_by_data (clock, application);
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  printf ("%.3f\n", (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6);
  fflush (stdout);
}

static void
on_realize (GtkWidget *window, gpointer application)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (on_painted), application);
}

static void
on_window (GtkApplication *application, GtkWidget *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (on_realize), application);
}

static void
show_empty (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
}

/* start empty, start regie [FILE]: stays until it is ended. */
int
main (int argc, char *argv[])
{
  g_autoptr (GApplication) application = NULL;

  if (argc > 1 && strcmp (argv[1], "regie") == 0)
    {
      regie_register_resource ();
      application = G_APPLICATION (regie_application_new ());
    }
  else
    {
      application = G_APPLICATION (adw_application_new (NULL, 0));
      g_signal_connect (application, "activate", G_CALLBACK (show_empty), NULL);
    }
  g_signal_connect (application, "window-added", G_CALLBACK (on_window), NULL);
  argv[1] = argv[0];
  return g_application_run (application, MAX (argc - 1, 1), argv + 1);
}
