/**
 * Spellings of one name in Latin letters, a class on each line: Arabic, Persian, Urdu, Punjabi and Bengali names, then
 * Slavic and Greek, then Chinese (pinyin and Wade-Giles), Vietnamese and Korean; last, names as clerks cut them short. They
 * are forenames and surnames alike. Our own list.
 */
export const romanisations = `
mohammed muhammad mohammad mohamed muhammed mohamad mohamud mahomed mohamet muhamed muhamad mohammod mehmed mohd muhd md mohmed
mahmood mahmud mahmoud mehmood mehmud
ahmed ahmad ahmet achmed ahmat ahamed
hussain hussein husain husein hossain hossein hussien husayn hosain hossen
hassan hasan hassen
ali aly alli
abdul abdel abdal abdoul abd
abdullah abdulla abdallah abdollah abdula
abdulrahman abdurrahman abdirahman abdelrahman abdurahman abdulrehman
rahman rehman rahmaan
ibrahim ebrahim ibraheem ibrahem brahim
ismail ismael esmail ismaeel ismayil
yusuf yousef youssef yousaf yusef yousuf yusof youssouf jusuf
yunus younis younus yunis younes yonus
usman othman osman uthman ousmane usmaan
umar omar omer umer oumar
khalid khaled khalide haled
rashid rasheed rashed raschid rachid
saeed said saeid sayeed sayed saed
syed sayyid sayed syeda sayid saiyed
jamal gamal djamal jamaal
jamil jameel djamil jamill
karim kareem kerim karem
kamal kamaal kemal
faisal faysal feisal faizal faisel
fatima fatimah fatema fathima fatemeh fatma fatoumata
aisha ayesha aysha aishah aesha aicha ayshe
khadija khadijah khadeja khadeeja khadidja hatice
maryam mariam miriam meryem maryum mariyam
zainab zaynab zeinab zainub zeynep zaineb
noor nur nour noore
layla leila laila leyla lailah
yasmin yasmeen jasmin yasmine yassmin yasemin
mustafa mustapha moustafa mostafa mustafah
tariq tarek tareq tarik tarique
bilal belal bilaal billal
hamza hamzah hamzeh
imran emran imraan
iqbal ikbal eqbal
akhtar akter aktar akther akhter
begum begam bagum beghum
khan kahn khaan
khatun khatoon khatoun
chowdhury choudhury chaudhry chaudhary choudhary chowdhry chaudhuri choudhry chaudry
sheikh shaikh shaik sheik shekh sheekh cheikh
qureshi quraishi koreshi qureishi kureshi quereshi
siddiqui siddique siddiqi siddiq siddiki
malik malek maalik
mirza meerza mirzah
hamid hameed hamed
majid majeed majed
nasir nasser naser nassir
rauf raouf raoof
sulaiman suleiman suleman soliman sulayman suleyman sulieman
salim saleem selim salem
salah saleh salih
shafiq shafique shafeeq chafik
sharif shareef sherif cherif sharife
zafar zaffar
jafar jaffar jafer
miah mia meah miya
uddin udin oddin eddin
ullah ulla
singh sing singha
kaur kour cor kaor
gurpreet gurprit
harpreet harprit
harjit harjeet
manjit manjeet
jaswinder jasvinder jasvinda
krishna krishnan krisna
lakshmi laxmi lakshmy
vishnu visnu bishnu
vijay vijai bijoy
bannerjee banerjee banerji banerjea
mukherjee mukherji mookerjee mukerji
chatterjee chatterji chaterjee
sharma sarma
verma varma
agarwal aggarwal agrawal
aleksandr alexander aleksander alexandr oleksandr
aleksandra alexandra oleksandra
sergei sergey serhii sergej serguei sergiy
dmitri dmitry dmitriy dimitri dmytro dmitrii
yevgeny evgeny evgeni yevgeni yevhen evgenii
yelena elena olena jelena
yekaterina ekaterina katerina kateryna
yuri yuriy iouri yury jurij yurii
mikhail mikhailo mykhailo michail mihail
nikolai nikolay nicolai mykola nikolaj
vladimir volodymyr wladimir vladimer
andrei andrey andriy andrej
natalia natalya nataliya nataliia natalija
tatiana tatyana tetiana tatjana
sofia sophia sofiya sofya zofia
julia yulia yuliya iuliia julija
anastasia anastasiya anastasiia
olga olha
ivanov ivanoff iwanow ivanow
georgios giorgos yorgos george
ioannis yiannis giannis yannis
konstantinos constantinos costas kostas
chang zhang
cheng zheng
chou zhou chow
huang hwang
lee li
xu hsu
xie hsieh
ye yeh
zhao chao
zhu chu
cai tsai
jiang chiang
guo kuo
nguyen nguen ngyuen
pham phan fam
kim gim
park pak bak
choi choe choy
william wm
charles chas
james jas
thomas thos
george geo
joseph jos
robert robt
samuel saml
daniel danl
richard richd
edward edwd
frederick fredk
benjamin benj
jonathan jonathon johnathan jonothan
katherine kath cath
elizabeth eliz
margaret margt
`;
