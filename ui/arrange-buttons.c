/* Buttons that align and distribute what is picked.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/arrange-buttons.h"

#include "ui/explain.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_buttons (const char *action,
              const char *const *icons,
              const char *const *labels,
              const char *missing)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (unsigned i = 0; icons[i]; i++)
    {
      GtkWidget *button = gtk_button_new_from_icon_name (icons[i]);

      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _ (labels[i]), -1);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) i);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
      gtk_box_append (GTK_BOX (box), button);
      regie_explain (button, _ (labels[i]), missing);
    }
  return box;
}

GtkWidget *
regie_arrange_buttons_new (void)
{
  static const char *const align_icons[] = {
    "regie-align-left-symbolic",
    "regie-align-centre-symbolic",
    "regie-align-right-symbolic",
    "regie-align-top-symbolic",
    "regie-align-middle-symbolic",
    "regie-align-bottom-symbolic",
    NULL,
  };
  static const char *const align_labels[] = {
    N_ ("Align left edges"), N_ ("Align centres across"), N_ ("Align right edges"),
    N_ ("Align top edges"),  N_ ("Align centres down"),   N_ ("Align bottom edges"),
  };
  static const char *const distribute_icons[] = {
    "regie-distribute-centres-across-symbolic",
    "regie-distribute-centres-down-symbolic",
    "regie-distribute-gaps-across-symbolic",
    "regie-distribute-gaps-down-symbolic",
    NULL,
  };
  static const char *const distribute_labels[] = {
    N_ ("Distribute centres across"),
    N_ ("Distribute centres down"),
    N_ ("Make gaps across equal"),
    N_ ("Make gaps down equal"),
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box),
                  make_buttons ("edit.align", align_icons, align_labels,
                                _ ("Pick two things that are not locked")));
  gtk_box_append (GTK_BOX (box),
                  make_buttons ("edit.distribute", distribute_icons, distribute_labels,
                                _ ("Pick three things that are not locked")));
  return box;
}
