/** The words of leaked lists, without the digits people put around them; longer ones as they are. */
const words = `
password passwort passw0rd password123 passwordpassword motdepasse contrasena wachtwoord haslo123 kennwort geheim geheimnis
letmein letmeinnow welcome willkommen bienvenue changeme changemenow changeit default secret topsecret mysecret admin
administrator adminadmin root rootroot superuser superadmin sysadmin webmaster master masterkey guest gast demo test testing
tester testtest testpassword user username login loginlogin access abcdef abcdefg abcdefgh abcabc abcd qwerty qwertyuiop
qwertz qwertzuiop azerty azertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm yxcvbnm qazwsx qazwsxedc qweasd qweasdzxc qweqwe asdasd
asdf zxczxc 1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 1qaz2wsx 1qaz2wsx3edc zaq12wsx zaq1xsw2 12qwaszx
iloveyou iloveyou1 iloveu loveyou lovely loveme ichliebedich schatz schatzi liebling jetaime teamo sunshine sonnenschein
princess prinzessin flower butterfly schmetterling summer summertime sommer winter spring autumn herbst january february
march april may june july august september october november december januar februar maerz juni juli oktober dezember
monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag
football fussball fußball baseball basketball hockey soccer superman batman spiderman pokemon pikachu starwars trustno
dragon monkey tiger lion shadow hunter ranger killer cookie chocolate schokolade cheese pepper ginger banana orange
hello hallo hellohello hallohallo hallowelt helloworld goodbye freedom freiheit whatever nothing forever family familie
michael daniel thomas andrew jordan joshua jennifer jessica ashley nicole charlie robert matthew anthony alexander andreas
sebastian stefan christian martin peter computer internet samsung google facebook microsoft windows linux ubuntu android
iphone apple gmail yahoo company firma support helpdesk service office business server database postgres mercedes porsche
ferrari corvette mustang harley yamaha deutschland germany england america london berlin hamburg muenchen münchen paris
bayern barcelona liverpool arsenal chelsea realmadrid juventus correcthorsebatterystaple thisisapassword mypassword
nopassword newpassword neuespasswort meinpasswort passwordone passwd passphrase opensesame sesam abracadabra blink182
jesuschrist blessed angel engel heaven money geld lucky glueck diamond silver golden purple rainbow regenbogen
supersecret verysecret topgun matrix merlin gandalf hobbit phoenix thunder lightning mustermann maxmustermann foyer
`
export const commonPasswords: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word !== ''))
