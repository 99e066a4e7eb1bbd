import type { Random } from '../random.ts';

const QUALITIES =
	'Amber,Ample,Brave,Bright,Brisk,Calm,Candid,Cedar,Clear,Clever,Copper,Coral,Curious,Dapper,Deft,Eager,Early,Fair,Fleet,Fresh,Gentle,Glad,Golden,Hardy,Hazel,Honest,Indigo,Ivory,Jade,Jolly,Keen,Kind,Lively,Lucid,Lunar,Maple,Mellow,Merry,Mild,Misty,Neat,Nimble,Noble,Olive,Patient,Plucky,Polite,Proud,Quick,Quiet,Rapid,Ready,Rosy,Ruby,Russet,Sandy,Scarlet,Silver,Smart,Snowy,Solar,Steady,Sunny,Swift,Tidy,Topaz,Upbeat,Velvet,Vivid,Warm,Wise,Witty,Zesty'.split(
		','
	);
const ANIMALS =
	'Badger,Beaver,Bison,Bittern,Bluebird,Buzzard,Caribou,Chamois,Cormorant,Crane,Cricket,Curlew,Dolphin,Dormouse,Dragonfly,Eagle,Egret,Eider,Falcon,Finch,Firefly,Fox,Gannet,Gazelle,Gecko,Goldfinch,Grebe,Hare,Harrier,Hawk,Hedgehog,Heron,Hoopoe,Hornbill,Ibex,Ibis,Jackdaw,Jay,Kestrel,Kingfisher,Kite,Koala,Lapwing,Lark,Lemur,Linnet,Lizard,Lynx,Magpie,Mallard,Marmot,Marten,Merlin,Moose,Moth,Newt,Nightingale,Nuthatch,Oriole,Osprey,Otter,Owl,Oyster,Panda,Partridge,Pelican,Penguin,Petrel,Pheasant,Pika,Plover,Puffin,Quail,Raven,Redstart,Robin,Salmon,Sandpiper,Seal,Shrike,Siskin,Skylark,Sparrow,Starling,Stork,Swallow,Swan,Swift,Tern,Thrush,Toucan,Turtle,Wagtail,Walrus,Warbler,Weasel,Whale,Wombat,Woodpecker,Wren,Yak'.split(
		','
	);

/** A kind, made-up name such as "Amber Heron". It says nothing about the person. */
export function nickname(random: Random): string {
	return `${pick(QUALITIES, random)} ${pick(ANIMALS, random)}`;
}

const pick = (words: readonly string[], random: Random) =>
	words[Math.floor(random() * words.length)] as string;
