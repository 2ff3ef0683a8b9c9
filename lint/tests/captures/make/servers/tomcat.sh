#!/bin/sh
# A Tomcat of its own from Debian's packages: the default servlet over /srv/www and one application in web.xml.
set -e
base=/srv/tomcat
mkdir -p $base/conf $base/logs $base/temp $base/work $base/webapps
cp -r /srv/www $base/webapps/ROOT
cp -p /srv/www/page.html $base/webapps/ROOT/page.html
mkdir -p $base/webapps/ROOT/WEB-INF
cp /srv/conf/tomcat-server.xml $base/conf/server.xml
cp /srv/conf/tomcat-users.xml $base/conf/tomcat-users.xml
cp /etc/tomcat10/web.xml $base/conf/web.xml
cp /srv/conf/tomcat-web.xml $base/webapps/ROOT/WEB-INF/web.xml
CATALINA_HOME=/usr/share/tomcat10 CATALINA_BASE=$base exec /usr/share/tomcat10/bin/catalina.sh run
