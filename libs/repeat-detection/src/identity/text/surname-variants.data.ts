/**
 * Surnames that stand for one another, a class on each line; each is a variant of every other of its line.
 * Source: surname variants of the Office for National Statistics, as given in the R package sdglinkage, MIT licence. Made
 * by writing once each set of names that the table lists as variants of one another, all with equal probability.
 */
export const surnameClasses = `
adams adamson
allen allon
andersen anderson sanderson
ashford glassford lansford
atkins edkins edkinson elkins etkin
bailey bayles bayley
baker becker
bartey bates batey batley
bell bellany
benet benett beney bennett
bourg bourke
bowen owen
boyle stoyle
bratt brett
bright right righten righton wright
brown browne
bruce spruce spruch
burnell burnett furnell
butler putler
campbell combell
carter karter
chaffman chapman chatham
clarke clarkson
coch cox
colborne colbourne
coling collings collins
collington collinson
cook cooke cookson hook
cooper hopper
crane cryan
crone krone
dagley daglish douglas
danett janett
david davidson davis
davids davie davies
demorgan morgan
ducker tucker
dutson dutton
eades eaves
edward edwards
ellis ellison
epsom epson
evans eving
filippou philips phillip phillips
fister foster
fox foxter
gilberts gilbertson
gillson tilson
gray grey
green greep
griffin griffiths
hadson hudson hunts hutson
hagee hagues
hale hall halls
hamer hammer
hant hunt
harrin harris
hill hillson hilson hull
holman holmes
hourston houston roulston
huges hughes
hunter shunter
jackson jakes
james jameson
jarvis jervis
jason mason
jensen jenson johnson jonson
johns jones
kahn khan
kellis kelly
kennedy kenny
king kingston kington
kitson pitson
knight knights
kuhn toon
landfort lashford
lathan nathan
lawrence lawrenson
layton leiton leyton
lee leech
lewes lewis louis
lloyd loyd
marchal marshall
martin martins martyn
mayne payne
mcmorrin mcmorrine mcmurray
michael mitchel mitchell
milah millan millar
miller milner milnor myler
moore moores
morison morris morrissey morrisson
oakes oakley oaksey oakton
palmer plummer
parker parkin
pate patel
powell powles powley powls
price prine
rand reid ryde ryder
rassell russell
raynaud reynolds
robin robinson robinsons
rogers rogerson rogger
rose rosier
rosh ross
saunders saunters
scotson scott
selway selwyn
shaw snow
shelton shenton
simpson simson
smith smiths smithson smyth smythson
stephen stephens stephenson stevens stevenson
steward stewart stuart
taylor tyler tylor
terner turner
thoman thomas thomason tomas
thompson thomsen
thomson tomson
waite wight
walker wilker wolker
wallis walsh
walshaw walthall waltham walts
watchon watson
white whites
wiliam william williams willian
wilison willison wills wilson
wilkes wilkin wilkins wilkinson wilks
wood woode woods
woodburn woodman
yang young
`;
