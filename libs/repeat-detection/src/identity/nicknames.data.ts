/**
 * Full forename first, then its short and pet forms. An extract: names common in England and Wales 1904-1994, without
 * pairs that are mostly two different people (Marie and Mary, Helen and Ellen).
 * Source: NHS England, nicknames list of its linkage pipeline, MIT licence. The last line is our own.
 */
export const nicknameLines = `
aaron ronnie ron
abigail nabby abby gail abbe abbi abbey abbie
ada addy adie
adrian rian
agnes aggy nessa
alan al
albert bert
alexander alex al sandy alec
alexandra alex sandy alla sandra
alfred freddy al fred
alice allie
alison ali allie
allan alan allen
amanda mandy manda
amelia amy mel
andrea drea rea
andrew andy drew randy
angela angel angie
ann annie
anna ann annie
anne annie ann
annette anna nettie
annie ann
anthony ant tony
archibald archie
arnold arnie
arthur art
ashley ash ashly
audrey dee audree
barbara barby babs bab bobbie barbie
beatrice bea trixie trix
benjamin benjy jamie bennie ben benny
bernard barney bernie berney berny
bertha birdie bertie
bertram bert
beth elizabeth
billy william robert
bradley brad
brian bryan bryant
bridget bridie biddy bridgie biddie
cameron cam
carla karla carly
carol carolann carole carri
caroline carol carrie carole
carolyn carrie
catherine kathy katy kit trina cathy kay cassie
charles charlie chuck carl chick
charlie charles
charlotte char sherry lottie lotta
cheryl cher
chloe clo
christian chris kit
christina kris kristy tina christy chris crissy chrissy
christine kris kristy chrissy tina chris crissy christy
christopher chris kit
claire clair clare
clarence clair
clifford ford cliff
constance connie
courtney curt
cynthia cindy
daniel dan danny dann
danielle ellie dani
danny daniel
daphne daphie
david dave day davey
debbie deb debra deborah debby
deborah deb debbie debby
debra deb debbie
dennis denny dennie
derek derrek rick ricky
derrick ricky eric rick
diana di
diane di dianne dian
dominic dom nic
donald dony donnie don donny
donna dona
doris dora
dorothy dortha dolly dot dotty dora dottie
douglas doug
duncan dunk
edgar ed eddie eddy
edith edie edye
edmund ed eddie ted eddy ned
edna edny
edward teddy ed ned ted eddy eddie
edwin ed eddie win eddy ned
elaine lainie
eleanor lanna nora nelly ellie ellen lenora
elizabeth libby lisa lib lizzy lizzie betsy liza betty bessie bess beth liz
ella el
ellen nellie nell
ellie elly
elsie elsey
emily emmy millie mel em
emma emmy
eric rick ricky
ernest ernie
esther hester
evelyn evelina ev
florence flossy flora flo
frances cissy frankie franniey fran francie frannie fanny franny
francis fran frankie frank
freda frieda
frederick freddie freddy fritz fred erick ricky derick rick
gareth gary gare
geoffrey geoff jeff
george georgie
gerald gerry jerry
geraldine gerry gerrie jerry dina gerri
gertrude gertie gert trudy
gilbert bert gil
glenn glen
gloria glory
gregory greg gory
hannah nanny
harold hal harry hap haps
harriet hattie
harry henry
hayley hailey haylee
heather hetty
henry hank hal harry hap haps
herbert bert herb
horace horry
howard howie
hubert bert hub
irene rena
isabella belle bella ib issy
jacob jaap
jacqueline jackie jack jacqui
james jimmy jim jamie jimmie jem
jamie james
jane janie
janet jan
janice jan
jean jeannie
jeanette nettie
jeffrey geoff jeff
jennifer jennie jenn jen jenny jenni
jeremy jezza jez
jessica jessie jess
jessie jess
joan nonie
joanna jody jo jodi
joanne jo
joe joey
john jon johnny jonny jonnie
jonathan johnathan johnathon jonathon jon jonny jonnie
joseph jody jos joe joey
josephine fina jo josey joey josie
joshua jos josh joe
joyce joy
judith judie juda judy judi jude
julian jule
julie jule
justin justina juston
kate kay
katherine kathy katy lena kittie kaye kit trina cathy kay kate cassie
kathleen kathy katy lena kittie kit trina cathy kay cassie
kathryn kathy katie kate
katy kathy katie kate
kenneth ken kenny
kerry kerri
kevin kev
kimberley kim kimberly kimberli
lauren ren
laurence lorry larry
lawrence lorry larry lawrie
leonard lineau leo leon len lenny
leslie les
lillian lil lilly lolly
linda lindy lynn
lindsay lindsey lindsie lindsy
lisa liz
lorraine lorrie lorie
louis lewis louie lou
louisa lou
louise lou lois
lucy lucinda
lydia lyddy
mabel mehitabel amabel
malcolm mac mal malc
mandy amanda
marcus mark marc
margaret maggie meg peg midge margy margie madge peggy maggy marge margery gretta
marian marianna
marie mae
marjorie margy margie
martha marty mattie mat patsy patty
martin marty
mary mamie molly mae mitzi
mathew mat maty matt
matthew thys matt thias mattie matty
maud middy
maurice morey
maxine max
megan meg
melanie mellie
melissa mel missy milly lissa
michael micky mike micah mick mikey mickey
michelle shelley shely chelle shellie shelly
mildred milly
millicent missy milly
minnie wilhelmina
miriam mimi mitzi mitzie
mitchell mitch
monica monna monnie
muriel mur
nancy nanny
naomi omi
natalie natty nettie
natasha tasha nat
nathan nate nat
nicholas nick claes claas nic nicky nico nickie
nicole nole nikki cole nicki nicky
nora nonie
norman norm
olive livia ollie
oliver ollie
olivia nollie livia ollie
pamela pam
patricia tricia pat patsy patty patti trish trisha
patrick pat patsy paddy
paula polly
peggy peg
penelope penny
percival percy
peter pete pate
philip phil pip
phillip phil pip
rachel shelly rachael
raymond ray
rebecca beck becca reba becky
reginald reggie naldo reg renny
richard dick dickon dickie dicky rick rich ricky richie
ricky rich
robert rob bobby bob bill billy robby
rodney rod
roger roge hodge rod rodger
roland rollo lanny rolly
ronald naldo ron ronny ronnie
rose rosie
rosemary rosemarie rose rosey
rosina sina
russell russ rusty
ryan ry
sam sammy
samantha sam sammy
samuel sam sammy
sandra sandy cassandra
sarah sally sadie sara
scott scotty scottie
sharon shay
shaun shawn
shirley sherry shirl
sidney syd sid
simon si sion
stacey stacy staci stacie
stephanie stephie steph stevie stephine stephany stephani steffi steffie
stephen steve steph
steven steve steph stevie
stuart stu
susan susie sue sukey suzie
suzanne suki sue susie
terence terry
teresa tess tessa tessie
terry terence
theresa tessie tessa tess
thomas thom tommy tom
timothy tim timmy
tina christina
tom thomas tommy
tony anthony
valerie val
vanessa essa vanna nessa
veronica vonnie ronna
victor vic
victoria torie vic vicki tory vicky tori torri torrie vickie
vincent vic vince vinnie vin vinny
walter wally walt
wendy wen
wilfred will fred
william willy bell bela bill will billy willie wil
winifred winnie winnet
yvonne vonna
mohammed muhammad mohammad mohamed muhammed mohamad mohamud
`;
